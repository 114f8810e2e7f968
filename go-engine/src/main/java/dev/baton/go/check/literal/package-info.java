/** Checks literals. */
@NullMarked
package dev.baton.go.check.literal;

import org.jspecify.annotations.NullMarked;
