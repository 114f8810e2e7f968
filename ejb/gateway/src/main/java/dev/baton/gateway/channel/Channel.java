package dev.baton.gateway.channel;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.topic.TopicFilter;
import java.time.Instant;
import java.util.List;

/**
 * A channel at one moment.
 *
 * @param drainable whether the device library spoke at connect: it takes drain orders (G17)
 * @param protocolLevel 4 for MQTT 3.1.1, 5 for MQTT 5
 * @param filters the subscriptions in force
 * @param open false from the admission until the CONNACK is on its way
 * @param since when it was admitted
 */
public record Channel(
    ChannelId id,
    DeviceId device,
    String clientId,
    Epoch epoch,
    boolean drainable,
    int protocolLevel,
    List<String> filters,
    boolean open,
    Instant since) {

  /** Copies the filters. */
  public Channel {
    filters = List.copyOf(filters);
  }

  /** Whether a message on this topic reaches the device over this channel. */
  public boolean takes(String topic) {
    return open && filters.stream().anyMatch(filter -> TopicFilter.matches(filter, topic));
  }

  /** Whether the device at the other end speaks MQTT 5. */
  public boolean speaksMqtt5() {
    return protocolLevel >= 5;
  }

  Channel opened() {
    return new Channel(id, device, clientId, epoch, drainable, protocolLevel, filters, true, since);
  }

  Channel subscribedTo(List<String> newFilters) {
    return new Channel(
        id, device, clientId, epoch, drainable, protocolLevel, newFilters, open, since);
  }

  ReportEntry.OpenChannel line() {
    return new ReportEntry.OpenChannel(device, clientId, epoch, drainable, protocolLevel, filters);
  }
}
