/** Pointers to elements of arrays. */
@NullMarked
package dev.baton.go.runtime.pointer.element;

import org.jspecify.annotations.NullMarked;
