/** Locks, semaphores and gates, as package sync builds on them. */
@NullMarked
package dev.baton.go.runtime.lock;

import org.jspecify.annotations.NullMarked;
