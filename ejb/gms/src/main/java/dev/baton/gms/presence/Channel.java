package dev.baton.gms.presence;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device's place at a node (G11): leased first, occupied while the channel is open, then gone.
 * Its epoch is its key: epochs are never given twice, so word about an older channel can't touch
 * it. Rows change by {@link PresenceService} in bulk; this form is for reading.
 */
@Entity
public class Channel {

  @Id private long epoch;
  private String device;
  private @Nullable String clientId;
  private String node;

  @Enumerated(EnumType.STRING)
  private Place place;

  private @Nullable Instant leaseUntil;
  private @Nullable Instant openedAt;
  private boolean drainable;
  private int protocolLevel;
  private @Nullable String filters;

  protected Channel() {}

  public Epoch epoch() {
    return new Epoch(epoch);
  }

  public DeviceId device() {
    return new DeviceId(device);
  }

  /** Empty as long as the place is leased to a device whose client id is not known yet. */
  public Optional<String> clientId() {
    return Optional.ofNullable(clientId);
  }

  public NodeName node() {
    return new NodeName(node);
  }

  public Place place() {
    return place;
  }

  /** When the place is free again, if it is leased. */
  public Optional<Instant> leaseUntil() {
    return Optional.ofNullable(leaseUntil);
  }

  /** When the channel was opened, if it is. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  /** Whether the device takes drain orders (G17). */
  public boolean drainable() {
    return drainable;
  }

  /** 4 for MQTT 3.1.1, 5 for MQTT 5, 0 if it is not open yet. */
  public int protocolLevel() {
    return protocolLevel;
  }

  /** The topic filters in force; empty until the channel is subscribed. */
  public List<String> filters() {
    return Filters.parse(filters);
  }

  /** Whether its subscriptions are known: only then may commands come over it. */
  public boolean subscribed() {
    return filters != null;
  }
}
