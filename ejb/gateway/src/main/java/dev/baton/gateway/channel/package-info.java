/** The channels that devices have here, and the way to them. */
@NullMarked
package dev.baton.gateway.channel;

import org.jspecify.annotations.NullMarked;
