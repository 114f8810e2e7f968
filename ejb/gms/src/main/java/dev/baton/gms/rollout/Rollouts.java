package dev.baton.gms.rollout;

import dev.baton.contracts.id.NodeName;
import java.util.List;
import java.util.Optional;

/** Keeps roll-outs. Every call runs in the caller's transaction. */
public interface Rollouts {

  void add(Rollout rollout);

  Optional<Rollout> find(NodeName node);

  /** The nodes of all roll-outs that are not over, the oldest first. */
  List<NodeName> active();
}
