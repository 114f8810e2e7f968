/** Watches the gateways through MicroProfile Health: no data is not health. */
@NullMarked
package dev.baton.gms.health;

import org.jspecify.annotations.NullMarked;
