package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.id.NodeName;
import dev.baton.gms.rollout.Rollout;
import dev.baton.gms.rollout.Rollouts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roll-outs without a database. */
final class MemoryRollouts implements Rollouts {
  private final Map<NodeName, Rollout> all = new LinkedHashMap<>();

  @Override
  public void add(Rollout rollout) {
    all.put(rollout.node(), rollout);
  }

  @Override
  public Optional<Rollout> find(NodeName node) {
    return Optional.ofNullable(all.get(node));
  }

  @Override
  public List<NodeName> active() {
    return all.values().stream()
        .filter(rollout -> !rollout.phase().isOver())
        .map(Rollout::node)
        .toList();
  }
}
