/** Package regexp/syntax: the sets of runes that expressions name. */
@NullMarked
package dev.baton.go.library.regexp.syntax;

import org.jspecify.annotations.NullMarked;
