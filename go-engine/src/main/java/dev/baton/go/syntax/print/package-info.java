/** Syntax trees as error messages show them, and texts as comparisons see them. */
@NullMarked
package dev.baton.go.syntax.print;

import org.jspecify.annotations.NullMarked;
