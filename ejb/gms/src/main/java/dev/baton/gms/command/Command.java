package dev.baton.gms.command;

import dev.baton.contracts.dispatch.DispatchedCommand;
import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command for one device. Rows change by compare-and-set in {@link CommandStore}, thousands a
 * second; this form is for reading.
 */
@Entity
public class Command {

  @Id private String id;
  private String device;
  private String name;
  private String topic;
  private byte[] payload;

  @Enumerated(EnumType.STRING)
  private CommandState state;

  private @Nullable String node;
  private @Nullable Long epoch;
  private Instant createdAt;
  private Instant expiresAt;
  private Instant updatedAt;
  private @Nullable String detail;

  protected Command() {}

  /** The form in which it goes to the gateway. */
  DispatchedCommand toMessage() {
    return new DispatchedCommand(id(), device(), topic, name, payload.clone(), expiresAt);
  }

  public CommandId id() {
    return new CommandId(id);
  }

  public DeviceId device() {
    return new DeviceId(device);
  }

  public String name() {
    return name;
  }

  public String topic() {
    return topic;
  }

  public byte[] payload() {
    return payload.clone();
  }

  public CommandState state() {
    return state;
  }

  /** Where it was sent last. */
  public Optional<NodeName> node() {
    return Optional.ofNullable(node).map(NodeName::new);
  }

  /** The channel it was sent over last. */
  public Optional<Epoch> epoch() {
    return Optional.ofNullable(epoch).map(Epoch::new);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** When it came into its present state. */
  public Instant updatedAt() {
    return updatedAt;
  }

  /** What the device said of it. */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }
}
