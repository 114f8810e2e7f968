/** Go values that are no Java primitives and need no type: strings and complex numbers. */
@NullMarked
package dev.baton.go.runtime.value;

import org.jspecify.annotations.NullMarked;
