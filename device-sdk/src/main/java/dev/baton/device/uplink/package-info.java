/** Publishes on their way to whichever gateway serves the device. */
@NullMarked
package dev.baton.device.uplink;

import org.jspecify.annotations.NullMarked;
