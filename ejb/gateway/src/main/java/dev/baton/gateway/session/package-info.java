/** MQTT sessions that outlive their channel. */
@NullMarked
package dev.baton.gateway.session;

import org.jspecify.annotations.NullMarked;
