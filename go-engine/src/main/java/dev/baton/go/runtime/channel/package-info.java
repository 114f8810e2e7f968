/** Channels and the select statement. */
@NullMarked
package dev.baton.go.runtime.channel;

import org.jspecify.annotations.NullMarked;
