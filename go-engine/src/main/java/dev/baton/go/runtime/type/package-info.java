/**
 * Go types at run time, interned for each program, and the values that know theirs: structs and
 * interface boxes.
 */
@NullMarked
package dev.baton.go.runtime.type;

import org.jspecify.annotations.NullMarked;
