/**
 * Commands on their way from GMS to the gateway that holds the device's channel: topic {@code
 * baton.dispatch}.
 */
@NullMarked
package dev.baton.contracts.dispatch;

import org.jspecify.annotations.NullMarked;
