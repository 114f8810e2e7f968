package dev.baton.gms.device;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.LogicalNodeName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device of the fleet. It belongs to one logical node by the hash of its id (G15). Rows are
 * written in bulk by {@link DeviceRegistry}; this form is for reading.
 */
@Entity
public class Device {

  @Id private String id;
  private byte @Nullable [] salt;
  private byte @Nullable [] secretHash;
  private int level;
  private int addressPriority;
  private @Nullable String deviceGroup;
  private @Nullable String logicalNode;
  private Instant registeredAt;

  protected Device() {}

  public DeviceId id() {
    return new DeviceId(id);
  }

  /**
   * Whether the proof (see {@link dev.baton.contracts.SecretProof}) is that of its secret; never
   * for a device that has none and comes with a certificate.
   */
  public boolean isProvenBy(String proof) {
    return salt != null && secretHash != null && new StoredSecret(salt, secretHash).matches(proof);
  }

  /** Devices of a level above an upgrade's threshold are answered first (G9). */
  public int level() {
    return level;
  }

  /** Devices whose address has a priority above an upgrade's threshold are answered first (G9). */
  public int addressPriority() {
    return addressPriority;
  }

  /** The group within which one device may ask for others (G4). */
  public Optional<String> group() {
    return Optional.ofNullable(deviceGroup);
  }

  /** Empty only as long as there is no logical node at all. */
  public Optional<LogicalNodeName> logicalNode() {
    return Optional.ofNullable(logicalNode).map(LogicalNodeName::new);
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
