/** Processes, their goroutines, how these wait, and what holds them to limits. */
@NullMarked
package dev.baton.go.runtime.sched;

import org.jspecify.annotations.NullMarked;
