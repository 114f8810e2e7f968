/** MQTT sessions that outlive their channel, kept so that any gateway can take a device over. */
@NullMarked
package dev.baton.gms.session;

import org.jspecify.annotations.NullMarked;
