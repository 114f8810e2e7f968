package dev.baton.gateway.uplink;

import dev.baton.contracts.id.NodeName;
import dev.baton.socket.api.InboundPublish;

/**
 * A device's message as it goes upstream: its payload, and what the consumer is told of its origin.
 */
public record UplinkMessage(NodeName node, String stream, InboundPublish publish) {}
