/** Variables that outlive their frame. */
@NullMarked
package dev.baton.go.runtime.pointer.variable;

import org.jspecify.annotations.NullMarked;
