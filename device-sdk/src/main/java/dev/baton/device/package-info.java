/**
 * The device library: a product that uses it keeps a usable channel to its cloud while gateways are
 * replaced under it (G1, G3, G15). Begin with {@link dev.baton.device.DeviceClient}.
 */
@NullMarked
package dev.baton.device;

import org.jspecify.annotations.NullMarked;
