/** Syntax trees as error messages show them. */
@NullMarked
package dev.baton.go.syntax.print;

import org.jspecify.annotations.NullMarked;
