/** MQTT 3.1.1 and 5 on the wire: strict reading of what devices send, writing of what they get. */
@NullMarked
package dev.baton.socket.codec;

import org.jspecify.annotations.NullMarked;
