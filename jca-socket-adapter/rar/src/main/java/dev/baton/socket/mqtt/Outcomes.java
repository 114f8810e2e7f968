package dev.baton.socket.mqtt;

import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.channel.DeviceChannel;
import dev.baton.socket.delivery.Entry;
import dev.baton.socket.delivery.Recipient;
import java.util.concurrent.Executor;

/**
 * The way of each outcome, as delivery tells it, to the handler that answers the device. Runs on
 * the channel's I/O thread.
 */
record Outcomes(DeviceChannel channel) implements Recipient {

  @Override
  public Executor executor() {
    return channel.executor();
  }

  @Override
  public void settled(Entry entry) {
    switch (entry) {
      case Entry.Attempt attempt ->
          ConnectHandler.decided(channel, attempt.request(), attempt.admission());
      case Entry.Change change -> {
        channel.reading().delivered();
        SubscribeHandler.settled(channel, change);
      }
      case Entry.Publication publication -> {
        if (!isWill(publication)) {
          channel.reading().delivered();
          PublishHandler.settled(channel, publication);
        }
      }
      case Entry.News news -> {
        if (news.event() instanceof ChannelEvent.Closed) {
          channel.succession().lastEventTold();
        }
      }
    }
    channel.ending().finishIfQuiet();
  }

  private static boolean isWill(Entry.Publication publication) {
    return publication.message() != null && publication.message().will();
  }

  @Override
  public void allSettled() {
    channel.outlet().flush();
  }

  /** As the log names the channel. */
  @Override
  public String toString() {
    return channel.toString();
  }
}
