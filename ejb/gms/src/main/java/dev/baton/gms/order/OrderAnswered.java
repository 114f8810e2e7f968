package dev.baton.gms.order;

import org.jspecify.annotations.Nullable;

/**
 * CDI event after commit ({@code @ObservesAsync}): a gateway carried out an order, or could not.
 *
 * @param reason why not, or null
 */
public record OrderAnswered(String orderId, boolean ok, @Nullable String reason) {}
