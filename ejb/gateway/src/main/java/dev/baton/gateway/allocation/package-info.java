/** Requests for addresses, relayed from a device's channel to GMS and back. */
@NullMarked
package dev.baton.gateway.allocation;

import org.jspecify.annotations.NullMarked;
