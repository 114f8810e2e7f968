/** Brings releases onto gateway servers, through WildFly's management interface. */
@NullMarked
package dev.baton.gms.deployment;

import org.jspecify.annotations.NullMarked;
