/** Func values, a class for each erased signature. */
@NullMarked
package dev.baton.go.runtime.function;

import org.jspecify.annotations.NullMarked;
