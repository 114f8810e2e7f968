/** Values that live in place: structs, as far as they need no type, and arrays. */
@NullMarked
package dev.baton.go.runtime.aggregate;

import org.jspecify.annotations.NullMarked;
