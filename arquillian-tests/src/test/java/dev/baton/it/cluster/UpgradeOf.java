package dev.baton.it.cluster;

import dev.baton.cli.rest.UpgradeRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upgrades of a single logical node, quick to bake. */
public final class UpgradeOf {

  private static final int BAKE_SECONDS = 1;

  private UpgradeOf() {}

  /** Nothing special. */
  public static UpgradeRequest one(String release, String logicalNode) {
    return request(release, logicalNode, null);
  }

  /** Drains only once fewer devices than this are connected (G2). */
  public static UpgradeRequest oneBelow(String release, String logicalNode, int connections) {
    return request(release, logicalNode, connections);
  }

  private static UpgradeRequest request(
      String release, String logicalNode, @Nullable Integer startBelow) {
    return new UpgradeRequest(
        release,
        List.of(logicalNode),
        null,
        null,
        startBelow,
        null,
        null,
        null,
        null,
        BAKE_SECONDS,
        null,
        null,
        null);
  }
}
