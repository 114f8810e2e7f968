/** Just enough JSON for the orders and answers that a device exchanges with its gateways. */
@NullMarked
package dev.baton.device.json;

import org.jspecify.annotations.NullMarked;
