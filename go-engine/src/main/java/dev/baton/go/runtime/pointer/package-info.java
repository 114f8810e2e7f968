/** Pointers to places that are no objects of their own. */
@NullMarked
package dev.baton.go.runtime.pointer;

import org.jspecify.annotations.NullMarked;
