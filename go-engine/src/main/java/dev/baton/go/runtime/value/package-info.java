/** Go values that are no Java primitives: strings, complex numbers, structs, interface boxes. */
@NullMarked
package dev.baton.go.runtime.value;

import org.jspecify.annotations.NullMarked;
