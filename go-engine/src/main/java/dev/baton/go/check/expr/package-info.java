/** Checks expressions, but for calls. */
@NullMarked
package dev.baton.go.check.expr;

import org.jspecify.annotations.NullMarked;
