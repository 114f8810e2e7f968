/** Checks calls: of functions, generic ones included, and of built-in functions. */
@NullMarked
package dev.baton.go.check.call;

import org.jspecify.annotations.NullMarked;
