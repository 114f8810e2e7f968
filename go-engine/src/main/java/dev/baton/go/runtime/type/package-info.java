/** Go types at run time, interned for each program. */
@NullMarked
package dev.baton.go.runtime.type;

import org.jspecify.annotations.NullMarked;
