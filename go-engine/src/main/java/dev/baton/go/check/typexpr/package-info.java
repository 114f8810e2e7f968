/** Checks type expressions and makes the types they denote. */
@NullMarked
package dev.baton.go.check.typexpr;

import org.jspecify.annotations.NullMarked;
