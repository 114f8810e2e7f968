package dev.baton.gms.login;

import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.request.LogIn;
import dev.baton.contracts.request.LogInAnswer;
import dev.baton.contracts.request.LogInAnswer.Outcome;
import dev.baton.contracts.request.StoredSession;
import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.presence.EpochCounter;
import dev.baton.gms.presence.Lease;
import dev.baton.gms.presence.NodeFigures;
import dev.baton.gms.presence.Place;
import dev.baton.gms.presence.Places;
import dev.baton.gms.presence.PresenceService;
import dev.baton.gms.session.SessionKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the places of one node to devices that log in there. */
@Dependent
class Admissions {

  private final NodeService nodes;
  private final PresenceService presence;
  private final Places places;
  private final EpochCounter epochs;
  private final GmsSettings settings;
  private final Clock clock;

  @Inject
  Admissions(
      NodeService nodes,
      PresenceService presence,
      Places places,
      EpochCounter epochs,
      GmsSettings settings,
      Clock clock) {
    this.nodes = nodes;
    this.presence = presence;
    this.places = places;
    this.epochs = epochs;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Admits as many as have room, the first first.
   *
   * @param replaced places that the same clients have here: they need no other
   */
  Round at(PhysicalNode node, List<LogIn> logIns, Map<SessionKey, Place> replaced) {
    List<LogIn> admitted = new ArrayList<>();
    if (node.state().admitsNewcomers()) {
      int free = node.capacity() - places.taken(node.name(), node.capacity(), logIns.size());
      for (LogIn logIn : logIns) {
        boolean keepsPlace = replaced.containsKey(key(logIn));
        if (keepsPlace || free >= 1) {
          admitted.add(logIn);
          free -= keepsPlace ? 0 : 1;
        }
      }
    }
    Optional<String> elsewhere =
        admitted.size() == logIns.size() ? Optional.empty() : elsewhere(node);
    return new Round(admit(node, admitted), elsewhere.orElse(null));
  }

  private IdentityHashMap<LogIn, Epoch> admit(PhysicalNode node, List<LogIn> admitted) {
    Iterator<Epoch> epoch = epochs.next(admitted.size());
    Instant until = clock.instant().plus(settings.lease());
    // By identity: a device may have sent the same twice.
    IdentityHashMap<LogIn, Epoch> given = new IdentityHashMap<>();
    List<Lease> leases = new ArrayList<>(admitted.size());
    for (LogIn logIn : admitted) {
      Lease lease = new Lease(logIn.device(), logIn.clientId(), node.name(), epoch.next(), until);
      leases.add(lease);
      given.put(logIn, lease.epoch());
    }
    places.replaceLeases(leases);
    return given;
  }

  /** The address of the serving node with the most free places. */
  private Optional<String> elsewhere(PhysicalNode here) {
    Map<NodeName, NodeFigures> figures = presence.figures();
    return nodes.nodes().stream()
        .filter(node -> node.state().admitsNewcomers() && !node.name().equals(here.name()))
        .filter(node -> free(node, figures) >= 1)
        .max(Comparator.comparingInt(node -> free(node, figures)))
        .map(PhysicalNode::deviceAddress);
  }

  private static int free(PhysicalNode node, Map<NodeName, NodeFigures> figures) {
    return node.capacity() - figures.getOrDefault(node.name(), NodeFigures.NONE).occupied();
  }

  private static SessionKey key(LogIn logIn) {
    return new SessionKey(logIn.device(), logIn.clientId());
  }

  /**
   * What came of it.
   *
   * @param elsewhere where those without a place may go, or null if no node has room
   */
  record Round(IdentityHashMap<LogIn, Epoch> admitted, @Nullable String elsewhere) {

    LogInAnswer answer(LogIn logIn, @Nullable StoredSession session) {
      Epoch epoch = admitted.get(logIn);
      if (epoch != null) {
        return new LogInAnswer(Outcome.ADMITTED, epoch, session, null);
      }
      return elsewhere == null
          ? new LogInAnswer(Outcome.QUOTA_EXCEEDED, null, null, null)
          : new LogInAnswer(Outcome.USE_ANOTHER_SERVER, null, null, elsewhere);
    }
  }
}
