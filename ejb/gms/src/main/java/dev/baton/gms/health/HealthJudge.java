package dev.baton.gms.health;

import dev.baton.contracts.MalformedMessageException;
import dev.baton.contracts.NodeState;
import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a poll by the gateway's own named check and its data, never by a bare 200: a server with
 * nothing deployed says UP as well.
 */
final class HealthJudge {

  static final String CHECK = "baton-gateway";

  /** What a gateway says of itself until GMS has answered its Hello. */
  private static final String NOT_INTRODUCED = "UNKNOWN";

  /** In these a gateway is not ready by order, which is no fault. */
  private static final Set<String> NOT_READY_BY_ORDER =
      Set.of(NodeState.DRAINING.name(), NodeState.DRAINED.name());

  private HealthJudge() {}

  /** Whom the poll is about, and what GMS wants it to be. */
  record Expected(NodeName node, ReleaseVersion release, NodeState state) {}

  static HealthVerdict judge(Expected expected, byte[] body) {
    HealthDocument document;
    try {
      document = WireFormat.decode(body, HealthDocument.class);
    } catch (MalformedMessageException e) {
      return HealthVerdict.unknown("its health is no JSON document");
    }
    return document
        .check(CHECK)
        .map(check -> judge(expected, check))
        .orElseGet(() -> HealthVerdict.unknown("it has no check " + CHECK + " (no data)"));
  }

  /** A process that refuses connections is dead; one that does not answer may be anything. */
  static HealthVerdict judge(Throwable failure) {
    if (isRefusal(failure)) {
      return HealthVerdict.down("its process does not listen");
    }
    return is(HttpTimeoutException.class, failure)
        ? HealthVerdict.unknown("no answer in time")
        : HealthVerdict.unknown("no answer: " + failure.getMessage());
  }

  /** Whether nobody listens at the address; a connection that is not made in time may be slow. */
  static boolean isRefusal(Throwable failure) {
    return is(ConnectException.class, failure) && !is(HttpTimeoutException.class, failure);
  }

  private static boolean is(Class<? extends Throwable> kind, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static HealthVerdict judge(Expected expected, HealthDocument.Check check) {
    String release = check.data("release");
    if (release.isEmpty()) {
      return HealthVerdict.unknown("it does not say its release");
    }
    if (!release.equals(expected.release().value())) {
      return HealthVerdict.down("it carries release " + release + ", not " + expected.release());
    }
    boolean open = check.data("devicePort").equals("open");
    List<String> faults = faults(check);
    if (!faults.isEmpty()) {
      return new HealthVerdict(HealthStatus.DOWN, String.join(", ", faults), open);
    }
    String node = check.data("node");
    if (node.equals(NOT_INTRODUCED)) {
      return HealthVerdict.unknown("it does not know yet which node it is");
    }
    if (!node.isEmpty() && !node.equals(expected.node().value())) {
      return HealthVerdict.down("it takes itself for " + node);
    }
    String state = check.data("state");
    if (check.isUp() || isNotReadyByOrder(expected, state)) {
      return new HealthVerdict(HealthStatus.UP, check.isUp() ? "" : state, open);
    }
    return new HealthVerdict(HealthStatus.DOWN, whatItSays(check), open);
  }

  private static boolean isNotReadyByOrder(Expected expected, String state) {
    return NOT_READY_BY_ORDER.contains(state)
        || (state.equals(NodeState.CLOSED.name())
            && EnumSet.of(NodeState.DRAINED, NodeState.CLOSED).contains(expected.state()));
  }

  private static List<String> faults(HealthDocument.Check check) {
    List<String> faults = new ArrayList<>();
    for (String part : List.of("broker", "handlers")) {
      if (check.data(part).equals("down")) {
        faults.add(part + " down");
      }
    }
    return faults;
  }

  private static String whatItSays(HealthDocument.Check check) {
    String reason = check.data("reason");
    return reason.isEmpty()
        ? "it says that it is not ready (state "
            + check.data("state")
            + ", device port "
            + check.data("devicePort")
            + ")"
        : reason;
  }
}
