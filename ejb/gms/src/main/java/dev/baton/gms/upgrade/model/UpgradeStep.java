package dev.baton.gms.upgrade.model;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.coordination.NodeLoad;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One logical node's way from an old physical node to a new one. {@link StepState} tells which
 * state may follow which; its orders are numbered here, so that a repeated action is the same
 * order.
 */
@Entity
public class UpgradeStep {

  private static final int MAX_MESSAGE = 2000;

  @Id private String id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "upgrade")
  private Upgrade upgrade;

  private int position;
  private String logicalNode;
  private String oldNode;
  private String oldServer;
  private @Nullable String newNode;
  private @Nullable String newServer;

  @Enumerated(EnumType.STRING)
  private StepState state;

  private Instant stateSince;
  private String times;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private @Nullable String message;
  private @Nullable String unbindFailure;
  private int devices;
  private int drainable;
  private int stock;
  private int remaining;
  private int overdue;
  private boolean forced;
  private int ordersGiven;
  private @Nullable String drainOrder;
  private @Nullable String cutOrder;
  private @Nullable String unbindOrder;
  private @Nullable String closeOrder;

  /** For JPA only. */
  protected UpgradeStep() {}

  UpgradeStep(Upgrade upgrade, int position, StepPlan plan, Instant now) {
    this.id = upgrade.id() + "." + position;
    this.upgrade = upgrade;
    this.position = position;
    this.logicalNode = plan.logicalNode().value();
    this.oldNode = plan.oldNode().value();
    this.oldServer = plan.oldServer().value();
    this.state = StepState.PLANNED;
    this.stateSince = now;
    this.times = new Times(new EnumMap<>(Map.of(StepState.PLANNED, now))).written();
  }

  /**
   * Goes to the state that the event leads to.
   *
   * @throws IllegalStateException if the event can't happen in the present state
   */
  public void apply(StepState.Event event, Instant now) {
    state =
        state
            .after(event)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Upgrade %s, step %d in %s: %s"
                            .formatted(upgrade.id(), position, state, event)));
    stateSince = now;
    times = Times.read(times).with(state, now).written();
    message = null;
    if (startedAt == null) {
      startedAt = now;
    }
    if (state.isOver()) {
      finishedAt = now;
    }
  }

  /** The new node that is to take over. */
  public void takeOver(NodeName node, ServerName server) {
    newNode = node.value();
    newServer = server.value();
  }

  /** How many devices there are to move, as the drain begins. */
  public void countAtStart(NodeLoad load) {
    devices = load.connections();
    drainable = load.drainable();
    stock = load.stock();
    remaining = load.connections();
  }

  /** How many are left. */
  public void count(NodeLoad load) {
    remaining = load.connections();
    overdue = Math.min(load.overdue(), load.connections());
  }

  /** Nothing is left on the old node. */
  public void countNone() {
    remaining = 0;
    overdue = 0;
  }

  /** Says something for people to read. */
  public void say(String text) {
    message = cut(text);
  }

  /** There is nothing to say any more. */
  public void sayNothing() {
    message = null;
  }

  /** Unbinding failed, which keeps the old node open (G12). */
  public void unbindFailed(String reason) {
    unbindFailure = cut(reason);
  }

  /** Devices that do not go may be cut: by an operator's word, or after the time that was set. */
  public void force() {
    forced = true;
  }

  /** The id of the step's next order of some kind. */
  private String nextOrder(String kind) {
    ordersGiven++;
    return id + "." + ordersGiven + "." + kind;
  }

  public String nextDrain() {
    drainOrder = nextOrder("drain");
    cutOrder = null;
    return drainOrder;
  }

  public String nextUndrain() {
    drainOrder = null;
    return nextOrder("undrain");
  }

  public String nextCut() {
    cutOrder = nextOrder("cut");
    return cutOrder;
  }

  public String nextUnbind() {
    unbindOrder = nextOrder("unbind");
    return unbindOrder;
  }

  public String nextClose() {
    closeOrder = nextOrder("close");
    return closeOrder;
  }

  public String nextBind() {
    unbindOrder = null;
    return nextOrder("bind");
  }

  /** The drain order in force. */
  public Optional<String> drainOrder() {
    return Optional.ofNullable(drainOrder);
  }

  /** The latest cut order. */
  public Optional<String> cutOrder() {
    return Optional.ofNullable(cutOrder);
  }

  /** The latest unbind order. */
  public Optional<String> unbindOrder() {
    return Optional.ofNullable(unbindOrder);
  }

  /** The latest close order. */
  public Optional<String> closeOrder() {
    return Optional.ofNullable(closeOrder);
  }

  public int position() {
    return position;
  }

  public LogicalNodeName logicalNode() {
    return new LogicalNodeName(logicalNode);
  }

  public NodeName oldNode() {
    return new NodeName(oldNode);
  }

  public ServerName oldServer() {
    return new ServerName(oldServer);
  }

  /** Empty until a server was found for it. */
  public Optional<NodeName> newNode() {
    return Optional.ofNullable(newNode).map(NodeName::new);
  }

  /** The new node's server. */
  public Optional<ServerName> newServer() {
    return Optional.ofNullable(newServer).map(ServerName::new);
  }

  public StepState state() {
    return state;
  }

  public Instant stateSince() {
    return stateSince;
  }

  /** When it entered each state, the last time if it was there more than once. */
  public Map<StepState, Instant> times() {
    return Times.read(times).entered();
  }

  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  public Optional<String> message() {
    return Optional.ofNullable(message);
  }

  /** Why unbinding failed the last time, if it did. */
  public Optional<String> unbindFailure() {
    return Optional.ofNullable(unbindFailure);
  }

  /** Connections of the old node when its drain began. */
  public int devices() {
    return devices;
  }

  /** Of these, how many took drain orders (G17). */
  public int drainable() {
    return drainable;
  }

  /** Of these, how many were plain MQTT clients (G17). */
  public int stock() {
    return stock;
  }

  public int moved() {
    return Math.max(0, devices - remaining);
  }

  public int remaining() {
    return remaining;
  }

  /** How many are past their deadline. */
  public int overdue() {
    return overdue;
  }

  public boolean isForced() {
    return forced;
  }

  private static String cut(String text) {
    return text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE) : text;
  }

  /** When each state was entered, as it is kept in one column. */
  record Times(Map<StepState, Instant> entered) {

    static Times read(String json) {
      return WireFormat.decode(json.getBytes(StandardCharsets.UTF_8), Times.class);
    }

    String written() {
      return new String(WireFormat.encode(this), StandardCharsets.UTF_8);
    }

    Times with(StepState state, Instant at) {
      EnumMap<StepState, Instant> all = new EnumMap<>(StepState.class);
      all.putAll(entered);
      all.put(state, at);
      return new Times(all);
    }
  }
}
