package dev.baton.gms.node;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.common.ConflictException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One gateway process, at one release, on one server. It begins STARTING, says hello once its
 * process is up, SERVES after it was bound, is DRAINED of its devices and CLOSED; {@link NodeLife}
 * tells which state may follow which.
 */
@Entity
public class PhysicalNode {

  @Id private String name;
  private String server;
  private String releaseVersion;

  @Enumerated(EnumType.STRING)
  private NodeState state;

  private String deviceAddress;
  private int capacity;
  private @Nullable String bootId;
  private @Nullable Instant greetedAt;
  private Instant startedAt;
  private Instant changedAt;
  private @Nullable String reason;

  protected PhysicalNode() {}

  PhysicalNode(Server server, ReleaseVersion release, Instant now) {
    this.name = server.nextNode().value();
    this.server = server.name().value();
    this.releaseVersion = release.value();
    this.state = NodeState.STARTING;
    this.deviceAddress = server.deviceAddress();
    this.capacity = server.capacity();
    this.startedAt = now;
    this.changedAt = now;
  }

  /**
   * Goes to another state.
   *
   * @return false if it was in that state already
   * @throws ConflictException if that state can't follow the present one
   */
  boolean changeTo(NodeState next, @Nullable String why, Instant now) {
    if (next == state) {
      return false;
    }
    if (!NodeLife.mayFollow(state, next)) {
      throw new ConflictException(
          "Physical node " + name + " is " + state + " and can't become " + next);
    }
    state = next;
    reason = why;
    changedAt = now;
    return true;
  }

  /** Its process is up, or up again. */
  void greeted(String boot, String address, Instant now) {
    bootId = boot;
    deviceAddress = address;
    greetedAt = now;
  }

  public NodeName name() {
    return new NodeName(name);
  }

  public ServerName server() {
    return new ServerName(server);
  }

  public ReleaseVersion release() {
    return new ReleaseVersion(releaseVersion);
  }

  public NodeState state() {
    return state;
  }

  /** {@code host:port} that devices are told. */
  public String deviceAddress() {
    return deviceAddress;
  }

  /** How many devices it can take (G7). */
  public int capacity() {
    return capacity;
  }

  /** The process that said hello last; empty until the first hello. */
  public Optional<String> bootId() {
    return Optional.ofNullable(bootId);
  }

  /** When its process said hello last. */
  public Optional<Instant> greetedAt() {
    return Optional.ofNullable(greetedAt);
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** When it came into its present state. */
  public Instant changedAt() {
    return changedAt;
  }

  /** Why it is in its present state, where that needs saying. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
