package dev.baton.gms.device;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.presence.Channel;
import dev.baton.gms.presence.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device with where it is at this moment (G11).
 *
 * @param node of its newest open channel, or of its newest lease if none is open, else null
 * @param place OCCUPIED with an open channel, LEASED with a place kept for it, or null
 * @param drainable whether its newest channel takes drain orders (G17)
 * @param channels open ones, newest first
 */
public record DeviceView(
    DeviceId id,
    int level,
    int addressPriority,
    @Nullable String group,
    @Nullable LogicalNodeName logicalNode,
    boolean online,
    @Nullable NodeName node,
    @Nullable Epoch epoch,
    @Nullable Place place,
    boolean drainable,
    List<OpenChannel> channels) {

  /** One open channel. */
  public record OpenChannel(String clientId, NodeName node, Epoch epoch, @Nullable Instant since) {}

  static DeviceView of(Device device, List<Channel> places) {
    List<Channel> open =
        places.stream().filter(channel -> channel.place() == Place.OCCUPIED).toList();
    Optional<Channel> newest = (open.isEmpty() ? places : open).stream().findFirst();
    return new DeviceView(
        device.id(),
        device.level(),
        device.addressPriority(),
        device.group().orElse(null),
        device.logicalNode().orElse(null),
        !open.isEmpty(),
        newest.map(Channel::node).orElse(null),
        newest.map(Channel::epoch).orElse(null),
        newest.map(Channel::place).orElse(null),
        newest.map(Channel::drainable).orElse(false),
        open.stream().map(DeviceView::open).toList());
  }

  private static OpenChannel open(Channel channel) {
    return new OpenChannel(
        channel.clientId().orElse(""),
        channel.node(),
        channel.epoch(),
        channel.openedAt().orElse(null));
  }
}
