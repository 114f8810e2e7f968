package dev.baton.gms.overview;

import dev.baton.contracts.id.ServerName;
import org.jspecify.annotations.Nullable;

/**
 * A server with the node it carries.
 *
 * @param node its newest node, whatever its state, or null if it never had one
 */
public record ServerView(
    ServerName name,
    String machine,
    String managementAddress,
    String deviceAddress,
    int capacity,
    @Nullable NodeView node) {}
