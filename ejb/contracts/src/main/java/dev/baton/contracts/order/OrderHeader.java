package dev.baton.contracts.order;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import org.jspecify.annotations.Nullable;

/**
 * Whom an order is for and why it counts.
 *
 * @param id unique; repeated delivery of one order is a no-op
 * @param server the server whose gateway must act; also the message property {@code server}
 * @param node the physical node meant: a gateway that is another node by now refuses
 * @param upgrade the upgrade that caused it, or null for an operator's own order
 * @param term the coordinator's fencing term: an order with a lower term than one seen is refused
 */
public record OrderHeader(
    String id, ServerName server, NodeName node, @Nullable UpgradeId upgrade, long term) {}
