/** A bean's way to the device sockets: ports, messages to devices, figures. */
@NullMarked
package dev.baton.socket.api.connection;

import org.jspecify.annotations.NullMarked;
