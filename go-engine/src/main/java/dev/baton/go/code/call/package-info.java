/** Calls: of functions, methods, func values and built-in functions. */
@NullMarked
package dev.baton.go.code.call;

import org.jspecify.annotations.NullMarked;
