/** The way out: connections by which an EJB reaches the devices. */
@NullMarked
package dev.baton.socket.outbound;

import org.jspecify.annotations.NullMarked;
