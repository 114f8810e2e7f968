/** {@code bin/baton go}: starts fast, so it needs nothing but the engine. */
@NullMarked
package dev.baton.go.command;

import org.jspecify.annotations.NullMarked;
