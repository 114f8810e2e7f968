package dev.baton.socket.api;

import dev.baton.socket.api.topic.Subscription;
import dev.baton.socket.api.topic.TopicPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The decision on a {@link ConnectRequest}. */
public sealed interface Admission {

  /**
   * The device gets a channel.
   *
   * @param device its name, by which its topics are judged
   * @param epoch higher than that of any earlier channel of the device
   * @param topics what it may publish and subscribe to
   * @param sessionPresent whether {@code subscriptions} restore a session that the device knows of
   * @param subscriptions in force from the start, without a SUBSCRIBE
   * @param properties user properties for the CONNACK (MQTT 5)
   */
  record Admitted(
      String device,
      long epoch,
      TopicPolicy topics,
      boolean sessionPresent,
      List<Subscription> subscriptions,
      Map<String, String> properties)
      implements Admission {}

  /**
   * The device is refused with a reason code of MQTT 5 (3.2.2.2) or its nearest code of MQTT 3.1.1.
   *
   * @param serverReference {@code host:port} of another server, told to MQTT 5 clients
   */
  record Refused(ReasonCode reason, @Nullable String serverReference) implements Admission {}
}
