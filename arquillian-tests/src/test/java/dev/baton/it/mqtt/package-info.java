/** A device that speaks MQTT by hand, to see each packet as it is on the wire. */
@NullMarked
package dev.baton.it.mqtt;

import org.jspecify.annotations.NullMarked;
