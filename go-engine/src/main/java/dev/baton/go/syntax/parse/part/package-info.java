/**
 * What all parsers share: the tokens that are left, parameter lists and statement headers under
 * way.
 */
@NullMarked
package dev.baton.go.syntax.parse.part;

import org.jspecify.annotations.NullMarked;
