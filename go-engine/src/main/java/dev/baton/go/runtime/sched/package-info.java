/** Processes, goroutines, channels and limits. */
@NullMarked
package dev.baton.go.runtime.sched;

import org.jspecify.annotations.NullMarked;
