/** Channels over MQTT 5, by the HiveMQ client; the only place that knows it. */
@NullMarked
package dev.baton.device.mqtt;

import org.jspecify.annotations.NullMarked;
