/** What GMS tells this gateway to be, and its answers. */
@NullMarked
package dev.baton.gateway.order;

import org.jspecify.annotations.NullMarked;
