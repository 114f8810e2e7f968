/** Drain orders, and how a device comes by the address of its next gateway (G1, G6). */
@NullMarked
package dev.baton.device.allocation;

import org.jspecify.annotations.NullMarked;
