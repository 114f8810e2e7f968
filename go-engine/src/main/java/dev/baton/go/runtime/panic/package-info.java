/** Panics, deferred calls, recovery and run-time errors. */
@NullMarked
package dev.baton.go.runtime.panic;

import org.jspecify.annotations.NullMarked;
