/** Elements of arrays, slices, strings and maps as places, and the checks of their indices. */
@NullMarked
package dev.baton.go.code.place.element;

import org.jspecify.annotations.NullMarked;
