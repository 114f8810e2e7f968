/** The way in: from a device's socket to the endpoint's message delivery. */
@NullMarked
package dev.baton.socket.inbound;

import org.jspecify.annotations.NullMarked;
