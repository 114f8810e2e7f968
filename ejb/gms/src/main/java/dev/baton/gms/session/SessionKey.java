package dev.baton.gms.session;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.request.StoredSession;

/** Whose session it is. */
public record SessionKey(DeviceId device, String clientId) {

  static SessionKey of(StoredSession session) {
    return new SessionKey(session.device(), session.clientId());
  }
}
