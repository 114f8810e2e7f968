/** The Go functions that are under way, as programs and crash reports see them. */
@NullMarked
package dev.baton.go.runtime.trace;

import org.jspecify.annotations.NullMarked;
