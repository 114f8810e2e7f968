package dev.baton.gms.allocation;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.device.Device;
import dev.baton.gms.node.Binding;
import dev.baton.gms.presence.Channel;
import dev.baton.gms.presence.Lease;
import dev.baton.gms.presence.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the devices of a batch, and what follows from it for each of them. */
record Standing(
    Map<DeviceId, Device> devices, Map<DeviceId, List<Channel>> places, List<Binding> bindings) {

  /** Why the device can't be answered at all, or empty. */
  Optional<String> objection(Asking asking) {
    Device device = devices.get(asking.device());
    if (device == null) {
      return Optional.of("unknown device");
    }
    if (asking.device().equals(asking.asker())) {
      return Optional.empty();
    }
    Device asker = devices.get(asking.asker());
    boolean sameGroup =
        asker != null && device.group().isPresent() && device.group().equals(asker.group());
    return sameGroup ? Optional.empty() : Optional.of("not of the asker's group");
  }

  /**
   * The logical node that the device's first node serves (G6), or its own by hash if it has no
   * channel or is at a node that serves none.
   */
  Optional<LogicalNodeName> home(Asking asking) {
    Optional<LogicalNodeName> own =
        Optional.ofNullable(devices.get(asking.device())).flatMap(Device::logicalNode);
    List<LogicalNodeName> served = firstNode(asking).map(this::servedBy).orElse(List.of());
    if (served.isEmpty() || own.filter(served::contains).isPresent()) {
      return own;
    }
    return Optional.of(served.getFirst());
  }

  /**
   * A place that the device was promised already and has not taken: the same promise is repeated to
   * one that asks again. Not where a newer channel exists, for epochs go up, and not where it has
   * more channels to move than it was promised places.
   */
  Optional<Lease> promised(
      DeviceId device, Set<NodeName> candidates, Instant now, Instant leaseEnd) {
    List<Channel> all = places.getOrDefault(device, List.of());
    List<Channel> leases = all.stream().filter(place -> isPromise(place, candidates, now)).toList();
    long open = all.stream().filter(place -> place.place() == Place.OCCUPIED).count();
    if (leases.isEmpty()
        || leases.size() < open
        || !all.getFirst().epoch().equals(leases.getFirst().epoch())) {
      return Optional.empty();
    }
    Channel newest = leases.getFirst();
    return Optional.of(new Lease(device, null, newest.node(), newest.epoch(), leaseEnd));
  }

  /** How many channels the device may want to move. */
  int channels(DeviceId device) {
    long open =
        places.getOrDefault(device, List.of()).stream()
            .filter(place -> place.place() == Place.OCCUPIED)
            .count();
    return (int) Math.max(1, open);
  }

  private Optional<NodeName> firstNode(Asking asking) {
    NodeName present = asking.presentNode();
    return present != null
        ? Optional.of(present)
        : places.getOrDefault(asking.device(), List.of()).stream()
            .filter(place -> place.place() == Place.OCCUPIED)
            .map(Channel::node)
            .findFirst();
  }

  private List<LogicalNodeName> servedBy(NodeName node) {
    return bindings.stream()
        .filter(binding -> binding.node().equals(node))
        .map(Binding::logicalNode)
        .toList();
  }

  private static boolean isPromise(Channel place, Set<NodeName> candidates, Instant now) {
    return place.place() == Place.LEASED
        && place.clientId().isEmpty()
        && candidates.contains(place.node())
        && place.leaseUntil().filter(now::isBefore).isPresent();
  }
}
