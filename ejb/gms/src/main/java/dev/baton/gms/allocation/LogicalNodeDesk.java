package dev.baton.gms.allocation;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.gms.allocation.Placement.Room;
import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.node.LogicalNode;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.presence.EpochCounter;
import dev.baton.gms.presence.Lease;
import dev.baton.gms.presence.Places;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Answers the devices of one logical node, under that logical node's lock. */
@Dependent
class LogicalNodeDesk {

  private final EntityManager entities;
  private final NodeService nodes;
  private final Places places;
  private final EpochCounter epochs;
  private final Placement placement;
  private final TicketOffice tickets;
  private final RetryAdvice retries;
  private final GmsSettings settings;
  private final Clock clock;

  @Inject
  LogicalNodeDesk(
      EntityManager entities,
      NodeService nodes,
      Places places,
      EpochCounter epochs,
      Placement placement,
      TicketOffice tickets,
      RetryAdvice retries,
      GmsSettings settings,
      Clock clock) {
    this.entities = entities;
    this.nodes = nodes;
    this.places = places;
    this.epochs = epochs;
    this.placement = placement;
    this.tickets = tickets;
    this.retries = retries;
    this.settings = settings;
    this.clock = clock;
  }

  /** Puts an answer for each asking, which come in the order of answers. */
  void answer(LogicalNodeName home, List<Asking> askings, Standing standing, Answers answers) {
    entities.find(LogicalNode.class, home.value(), LockModeType.PESSIMISTIC_WRITE);
    Map<NodeName, PhysicalNode> candidates = candidates(home);
    Instant now = clock.instant();
    List<Lease> promised = new ArrayList<>();
    List<Asking> fresh = new ArrayList<>();
    List<Asking> repeated = new ArrayList<>();
    Map<DeviceId, Integer> asked = new HashMap<>();
    for (Asking asking : askings) {
      Optional<Lease> promise =
          standing.promised(asking.device(), candidates.keySet(), now, leaseEnd(now));
      if (promise.isPresent()) {
        promised.add(promise.get());
        answers.put(asking, granted(promise.get(), candidates, asking));
      } else if (asked.merge(asking.device(), 1, Integer::sum)
          <= standing.channels(asking.device())) {
        fresh.add(asking);
      } else {
        repeated.add(asking);
      }
    }
    places.extend(promised);
    place(fresh, candidates, leaseEnd(now), answers);
    repeated.forEach(answers::repeat);
  }

  private void place(
      List<Asking> fresh,
      Map<NodeName, PhysicalNode> candidates,
      Instant leaseEnd,
      Answers answers) {
    List<NodeName> placed = placement.place(fresh.size(), rooms(candidates, fresh.size()));
    Iterator<Epoch> epoch = epochs.next(placed.size());
    List<Lease> leases = new ArrayList<>(placed.size());
    for (int i = 0; i < placed.size(); i++) {
      Asking asking = fresh.get(i);
      Lease lease = new Lease(asking.device(), null, placed.get(i), epoch.next(), leaseEnd);
      leases.add(lease);
      answers.put(asking, granted(lease, candidates, asking));
    }
    places.lease(leases);
    for (int i = placed.size(); i < fresh.size(); i++) {
      answers.put(fresh.get(i), retries.later(fresh.get(i).device(), i - placed.size() + 1));
    }
  }

  private Map<NodeName, PhysicalNode> candidates(LogicalNodeName home) {
    Map<NodeName, PhysicalNode> candidates = new TreeMap<>();
    UpgradedNodes.among(nodes.nodesOf(home)).forEach(node -> candidates.put(node.name(), node));
    return candidates;
  }

  /** By name: that is the order in which places are locked everywhere. */
  private List<Room> rooms(Map<NodeName, PhysicalNode> candidates, int wanted) {
    List<Room> rooms = new ArrayList<>();
    for (PhysicalNode node : candidates.values()) {
      int taken = places.taken(node.name(), node.capacity(), wanted);
      rooms.add(new Room(node.name(), Math.max(0, node.capacity() - taken)));
    }
    return rooms;
  }

  /** A ticket has whole seconds, and so has its lease. */
  private Instant leaseEnd(Instant now) {
    return now.plus(settings.lease()).truncatedTo(ChronoUnit.SECONDS);
  }

  private AllocationAnswer granted(
      Lease lease, Map<NodeName, PhysicalNode> candidates, Asking asking) {
    PhysicalNode node = Objects.requireNonNull(candidates.get(lease.node()));
    return tickets.granted(lease, node, asking.upgrade());
  }
}
