/** Orders to gateways: what was ordered, and what they answered. */
@NullMarked
package dev.baton.gms.order;

import org.jspecify.annotations.NullMarked;
