/** Pointers to fields of structs, for reflection. */
@NullMarked
package dev.baton.go.runtime.pointer.field;

import org.jspecify.annotations.NullMarked;
