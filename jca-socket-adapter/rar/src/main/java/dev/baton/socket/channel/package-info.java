/**
 * One device's connection, whatever its packets say: its state, what it lets in and out, when it
 * ends, and what the listener is told of it. All of it runs on the connection's I/O thread unless a
 * method says otherwise.
 */
@NullMarked
package dev.baton.socket.channel;

import org.jspecify.annotations.NullMarked;
