/** What GMS tells a gateway to do: topic {@code baton.orders}. */
@NullMarked
package dev.baton.contracts.order;

import org.jspecify.annotations.NullMarked;
