package dev.baton.socket.inbound;

import dev.baton.socket.api.DeviceListener;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.delivery.Endpoint;
import java.lang.reflect.Method;
import java.util.List;

/**
 * The listener's methods as the container wants them named for {@code beforeDelivery}. Stateless.
 */
final class EndpointMethods {

  private static final Method CONNECTING = find("connecting", List.class);
  private static final Method PUBLISHED = find("published", List.class);
  private static final Method REJECTED = find("rejected", InboundPublish.class);
  private static final Method SUBSCRIPTIONS_CHANGED = find("subscriptionsChanged", List.class);
  private static final Method CHANNEL_EVENTS = find("channelEvents", List.class);

  private EndpointMethods() {}

  static Method of(Endpoint.Method method) {
    return switch (method) {
      case CONNECTING -> CONNECTING;
      case PUBLISHED -> PUBLISHED;
      case REJECTED -> REJECTED;
      case SUBSCRIPTIONS_CHANGED -> SUBSCRIPTIONS_CHANGED;
      case CHANNEL_EVENTS -> CHANNEL_EVENTS;
    };
  }

  private static Method find(String name, Class<?> parameter) {
    try {
      return DeviceListener.class.getMethod(name, parameter);
    } catch (NoSuchMethodException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }
}
