/**
 * What enterprise beans see of the device sockets: the listener they implement, the connection they
 * use.
 */
@NullMarked
package dev.baton.socket.api;

import org.jspecify.annotations.NullMarked;
