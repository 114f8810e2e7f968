/** Stand-ins for the world around the gateway, written by hand. */
@NullMarked
package dev.baton.gateway.fake;

import org.jspecify.annotations.NullMarked;
