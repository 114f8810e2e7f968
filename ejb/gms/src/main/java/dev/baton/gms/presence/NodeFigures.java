package dev.baton.gms.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node's load.
 *
 * @param connections channels open, as GMS has them in its rows
 * @param drainable of these, how many take drain orders (G17)
 * @param stock of these, how many do not
 * @param occupied places taken: open channels and places that are leased (G11)
 * @param uplinkPerSecond as the gateway reported last
 * @param portOpen as the gateway reported last; false if it has not
 * @param reportedAt when the gateway reported its traffic last, or null if it has not
 */
public record NodeFigures(
    int connections,
    int drainable,
    int stock,
    int occupied,
    double uplinkPerSecond,
    double downlinkPerSecond,
    boolean portOpen,
    @Nullable Instant reportedAt) {

  /** Of a node of which nothing is known. */
  public static final NodeFigures NONE = new NodeFigures(0, 0, 0, 0, 0, 0, false, null);
}
