package dev.baton.gms.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.request.StoredSession;
import dev.baton.contracts.request.StoredSession.StoredSubscription;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A session in the database. Written in bulk by {@link SessionService}; this form is for reading.
 */
@Entity
@Table(name = "stored_session")
@IdClass(KeptSession.Key.class)
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
class KeptSession {

  @Id private String device;
  @Id private String clientId;
  private long expirySeconds;
  private long idleSince;
  private String subscriptions;

  protected KeptSession() {}

  StoredSession toMessage() {
    return new StoredSession(
        new DeviceId(device), clientId, expirySeconds, Subscriptions.parse(subscriptions).all());
  }

  /** Device and client id. */
  record Key(String device, String clientId) implements Serializable {}

  /** The column's JSON: an array. */
  record Subscriptions(@JsonValue List<StoredSubscription> all) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Subscriptions {
      all = List.copyOf(all);
    }

    static Subscriptions parse(String json) {
      return WireFormat.decode(json.getBytes(StandardCharsets.UTF_8), Subscriptions.class);
    }

    String json() {
      return new String(WireFormat.encode(this), StandardCharsets.UTF_8);
    }
  }
}
