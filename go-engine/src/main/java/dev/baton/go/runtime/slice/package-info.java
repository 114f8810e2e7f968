/** Slices, a class for each kind of Java array, with Go's bound checks and growth. */
@NullMarked
package dev.baton.go.runtime.slice;

import org.jspecify.annotations.NullMarked;
