/**
 * The recursive-descent parser: from the tokens of a source to its syntax tree, with gc's error
 * texts.
 */
@NullMarked
package dev.baton.go.syntax.parse;

import org.jspecify.annotations.NullMarked;
