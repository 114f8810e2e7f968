package dev.baton.gms.allocation;

import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.gms.allocation.placement.Placement;
import dev.baton.gms.allocation.placement.Placement.Room;
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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers the devices of logical nodes under those logical nodes' locks. Locks are taken in one
 * order everywhere, or two transactions would wait for each other: logical nodes by name, then the
 * books of their nodes' places by name, and the epochs' counter last.
 */
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

  /** Puts an answer for each asking; those of one logical node come in the order of answers. */
  void answer(SortedMap<LogicalNodeName, List<Asking>> byHome, Standing standing, Answers answers) {
    byHome.keySet().forEach(this::lock);
    Instant now = clock.instant();
    Instant leaseEnd = leaseEnd(now);
    List<HomeQueue> queues = new ArrayList<>();
    byHome.forEach(
        (home, askings) ->
            queues.add(HomeQueue.of(askings, candidates(home), standing, now, leaseEnd)));
    give(queues, rooms(queues), leaseEnd, answers);
    queues.forEach(queue -> queue.repeated().forEach(answers::repeat));
  }

  private void lock(LogicalNodeName home) {
    entities.find(LogicalNode.class, home.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  private void give(
      List<HomeQueue> queues, Map<NodeName, Integer> free, Instant leaseEnd, Answers answers) {
    List<List<NodeName>> placed = new ArrayList<>();
    for (HomeQueue queue : queues) {
      placed.add(place(queue, free));
    }
    Iterator<Epoch> epoch = epochs.next(placed.stream().mapToInt(List::size).sum());
    List<Lease> leases = new ArrayList<>();
    List<Lease> promised = new ArrayList<>();
    for (int i = 0; i < queues.size(); i++) {
      HomeQueue queue = queues.get(i);
      leases.addAll(grant(queue, placed.get(i), epoch, leaseEnd, answers));
      queue
          .promised()
          .forEach((asking, lease) -> answers.put(asking, granted(lease, queue, asking)));
      promised.addAll(queue.promised().values());
    }
    places.lease(leases);
    places.extend(promised);
  }

  private List<Lease> grant(
      HomeQueue queue,
      List<NodeName> placed,
      Iterator<Epoch> epoch,
      Instant leaseEnd,
      Answers answers) {
    List<Lease> leases = new ArrayList<>(placed.size());
    List<Asking> fresh = queue.fresh();
    for (int i = 0; i < placed.size(); i++) {
      Asking asking = fresh.get(i);
      Lease lease = new Lease(asking.device(), null, placed.get(i), epoch.next(), leaseEnd);
      leases.add(lease);
      answers.put(asking, granted(lease, queue, asking));
    }
    for (int i = placed.size(); i < fresh.size(); i++) {
      answers.put(fresh.get(i), retries.later(fresh.get(i).device(), i - placed.size() + 1));
    }
    return leases;
  }

  /** A node may serve several logical nodes: what one of them takes is not free for the next. */
  private List<NodeName> place(HomeQueue queue, Map<NodeName, Integer> free) {
    List<Room> rooms =
        queue.candidates().keySet().stream()
            .map(node -> new Room(node, free.getOrDefault(node, 0)))
            .toList();
    List<NodeName> placed = placement.place(queue.fresh().size(), rooms);
    placed.forEach(node -> free.merge(node, -1, Integer::sum));
    return placed;
  }

  private SortedMap<NodeName, PhysicalNode> candidates(LogicalNodeName home) {
    SortedMap<NodeName, PhysicalNode> candidates = new TreeMap<>();
    UpgradedNodes.among(nodes.nodesOf(home)).forEach(node -> candidates.put(node.name(), node));
    return candidates;
  }

  /** How many devices each node can take, under the locks of the nodes' places. */
  private Map<NodeName, Integer> rooms(List<HomeQueue> queues) {
    SortedMap<NodeName, PhysicalNode> candidates = new TreeMap<>();
    Map<NodeName, Integer> wanted = new TreeMap<>();
    for (HomeQueue queue : queues) {
      if (!queue.fresh().isEmpty()) {
        candidates.putAll(queue.candidates());
        queue
            .candidates()
            .keySet()
            .forEach(node -> wanted.merge(node, queue.fresh().size(), Integer::sum));
      }
    }
    Map<NodeName, Integer> free = new TreeMap<>();
    candidates.forEach(
        (name, node) -> {
          int taken = places.taken(name, node.capacity(), wanted.getOrDefault(name, 0));
          free.put(name, Math.max(0, node.capacity() - taken));
        });
    return free;
  }

  /** A ticket has whole seconds, and so has its lease. */
  private Instant leaseEnd(Instant now) {
    return now.plus(settings.lease()).truncatedTo(ChronoUnit.SECONDS);
  }

  private AllocationAnswer granted(Lease lease, HomeQueue queue, Asking asking) {
    PhysicalNode node = Objects.requireNonNull(queue.candidates().get(lease.node()));
    return tickets.granted(lease, node, asking.upgrade());
  }
}
