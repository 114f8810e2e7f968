/** The MQTT pipeline of one device's channel, one handler for each packet. */
@NullMarked
package dev.baton.socket.mqtt;

import org.jspecify.annotations.NullMarked;
