/** How devices are moved away: told, told again, referred elsewhere, or cut. */
@NullMarked
package dev.baton.gateway.drain;

import org.jspecify.annotations.NullMarked;
