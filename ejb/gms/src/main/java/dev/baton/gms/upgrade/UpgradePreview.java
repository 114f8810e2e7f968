package dev.baton.gms.upgrade;

/**
 * What an upgrade would have to move for one logical node (G17).
 *
 * @param node the physical node that would be replaced
 * @param connections its channels now
 * @param drainable of these, how many take drain orders
 * @param stock of these, how many are plain MQTT clients, whose move shows as a short gap
 */
public record UpgradePreview(
    String logicalNode, String node, int connections, int drainable, int stock) {}
