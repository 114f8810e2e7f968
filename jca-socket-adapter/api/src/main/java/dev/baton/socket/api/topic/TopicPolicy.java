package dev.baton.socket.api.topic;

import java.util.List;

/**
 * The topic filters of one device, its own name already put in: publishes must match one of the
 * uplink filters, and subscriptions must lie within one of the downlink filters.
 */
public record TopicPolicy(List<String> uplink, List<String> downlink) {

  /** Copies the lists. */
  public TopicPolicy {
    uplink = List.copyOf(uplink);
    downlink = List.copyOf(downlink);
  }

  /** Whether the device may publish to this topic name. */
  public boolean mayPublish(String topic) {
    for (String filter : uplink) {
      if (TopicFilter.matches(filter, topic)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every topic that the requested filter can match lies within a downlink filter. */
  public boolean maySubscribe(String requested) {
    for (String filter : downlink) {
      if (TopicFilter.covers(filter, requested)) {
        return true;
      }
    }
    return false;
  }
}
