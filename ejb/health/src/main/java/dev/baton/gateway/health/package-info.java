/** The health checks of a gateway, which WildFly finds only in a library of the EAR. */
@NullMarked
package dev.baton.gateway.health;

import org.jspecify.annotations.NullMarked;
