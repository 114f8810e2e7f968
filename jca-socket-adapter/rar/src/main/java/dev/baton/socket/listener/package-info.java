/** The listeners of this process: their ports, their channels, the I/O threads that they share. */
@NullMarked
package dev.baton.socket.listener;

import org.jspecify.annotations.NullMarked;
