package dev.baton.gms.allocation;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.presence.Lease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The devices of one logical node in a batch, in the order of their answers.
 *
 * @param candidates the nodes that may take them, by name
 * @param promised those that are promised the same place once more
 * @param fresh those that need a place
 * @param repeated those that asked again in the same batch
 */
record HomeQueue(
    SortedMap<NodeName, PhysicalNode> candidates,
    Map<Asking, Lease> promised,
    List<Asking> fresh,
    List<Asking> repeated) {

  static HomeQueue of(
      List<Asking> askings,
      SortedMap<NodeName, PhysicalNode> candidates,
      Standing standing,
      Instant now,
      Instant leaseEnd) {
    HomeQueue queue =
        new HomeQueue(candidates, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    Map<DeviceId, Integer> asked = new HashMap<>();
    for (Asking asking : askings) {
      standing
          .promised(asking.device(), candidates.keySet(), now, leaseEnd)
          .ifPresentOrElse(
              promise -> queue.promised.put(asking, promise),
              () -> {
                boolean first =
                    asked.merge(asking.device(), 1, Integer::sum)
                        <= standing.channels(asking.device());
                (first ? queue.fresh : queue.repeated).add(asking);
              });
    }
    return queue;
  }
}
