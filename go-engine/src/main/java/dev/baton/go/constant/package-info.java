/** Values of constant expressions, exact as far as the language asks, and the operators on them. */
@NullMarked
package dev.baton.go.constant;

import org.jspecify.annotations.NullMarked;
