package dev.baton.gms.coordination;

import dev.baton.contracts.id.NodeName;
import java.util.Optional;

/** The load of the gateways, as they report it. */
public interface NodeLoads {

  /** The latest report of the node; empty before its first. */
  Optional<NodeLoad> of(NodeName node);
}
