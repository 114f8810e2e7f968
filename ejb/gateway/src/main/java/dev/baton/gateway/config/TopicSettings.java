package dev.baton.gateway.config;

import dev.baton.contracts.id.DeviceId;
import dev.baton.socket.api.topic.TopicFilter;
import dev.baton.socket.api.topic.TopicPolicy;
import java.util.List;
import java.util.stream.Stream;

/** The topics that devices may use; {@code {device}} stands for a device's own name. */
public record TopicSettings(List<String> uplink, List<String> downlink) {

  private static final String OWN_NAME = "{device}";

  /**
   * Checks the filters.
   *
   * @throws IllegalArgumentException if one is no topic filter
   */
  public TopicSettings {
    uplink = checked(uplink);
    downlink = checked(downlink);
  }

  /**
   * Reads a list with commas between its filters.
   *
   * @throws IllegalArgumentException if one is no topic filter
   */
  static List<String> filters(String text) {
    return checked(
        Stream.of(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList());
  }

  /** The filters with the device's name put in. */
  public TopicPolicy policyFor(DeviceId device) {
    return new TopicPolicy(named(uplink, device), named(downlink, device));
  }

  private static List<String> named(List<String> filters, DeviceId device) {
    return filters.stream().map(filter -> filter.replace(OWN_NAME, device.value())).toList();
  }

  private static List<String> checked(List<String> filters) {
    for (String filter : filters) {
      if (!TopicFilter.isValid(filter)) {
        throw new IllegalArgumentException("Not a topic filter: " + filter);
      }
    }
    return List.copyOf(filters);
  }
}
