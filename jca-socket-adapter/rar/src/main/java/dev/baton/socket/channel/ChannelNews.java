package dev.baton.socket.channel;

import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.delivery.Entry;
import dev.baton.socket.io.Outlet;
import dev.baton.socket.session.Identity;
import java.time.Instant;

/**
 * What the listener is told of a channel: that it opened, what became of the messages sent to its
 * device, that it closed. Runs on the channel's I/O thread.
 */
public final class ChannelNews implements Outlet.Writer {

  private final DeviceChannel channel;

  ChannelNews(DeviceChannel channel) {
    this.channel = channel;
  }

  /** The CONNACK is on its way. */
  public void opened(Identity its) {
    tell(
        new ChannelEvent.Opened(
            channel.id(),
            its.device(),
            its.clientId(),
            its.epoch(),
            channel.peer().level(),
            now()));
  }

  @Override
  public void written(String tag, boolean successfully) {
    settled(tag, successfully, successfully ? "" : "the connection was lost");
  }

  /** Tells the sender of a message its fate. */
  void settled(String tag, boolean delivered, String detail) {
    Identity its = channel.peer().identity();
    if (!tag.isEmpty() && its != null) {
      tell(
          new ChannelEvent.Settled(
              channel.id(), its.device(), its.epoch(), tag, delivered, detail, now()));
    }
  }

  /** The last event of a channel that the listener has admitted, whether or not it opened. */
  public void closed(Identity its, String why, boolean graceful) {
    tell(
        new ChannelEvent.Closed(
            channel.id(), its.device(), its.clientId(), its.epoch(), why, graceful, now()));
  }

  private void tell(ChannelEvent event) {
    channel.add(new Entry.News(event));
  }

  private Instant now() {
    return channel.scope().clock().instant();
  }
}
