/**
 * The MQTT protocol over a device's channel: its pipeline, and one handler for each group of
 * packets. All of it runs on the channel's I/O thread unless a method says otherwise.
 */
@NullMarked
package dev.baton.socket.mqtt;

import org.jspecify.annotations.NullMarked;
