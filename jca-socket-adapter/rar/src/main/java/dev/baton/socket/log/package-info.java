/** The adapter's log messages, each with its number. */
@NullMarked
package dev.baton.socket.log;

import org.jspecify.annotations.NullMarked;
