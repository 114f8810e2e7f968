package dev.baton.socket.session;

import dev.baton.socket.api.topic.TopicPolicy;
import java.time.Instant;

/** Who a channel belongs to, known once it has been admitted. */
public record Identity(SessionKey session, long epoch, TopicPolicy topics, Instant openedAt) {

  /** The device's name. */
  public String device() {
    return session.device();
  }

  /** The client id within the device. */
  public String clientId() {
    return session.clientId();
  }
}
