package dev.baton.device.life;

import dev.baton.device.allocation.AllocationAnswer.Granted;
import dev.baton.device.channel.Channel;
import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.ChannelListener;
import dev.baton.device.event.DeviceEvent;
import dev.baton.device.move.Happening.Confirmed;
import dev.baton.device.move.Happening.OpenFailed;
import org.jspecify.annotations.Nullable;

/**
 * Opens channels to gateways that have a place for the device. Only the latest attempt counts: a
 * channel that comes of an earlier one is closed at once. Runs inside the device's {@link Serial}.
 */
final class Opener {
  private final Surroundings around;
  private final Life life;
  private final Channels channels;
  private final ChannelListener inbox;
  private int numbers;
  private int latest;

  Opener(Surroundings around, Life life, Channels channels, ChannelListener inbox) {
    this.around = around;
    this.life = life;
    this.channels = channels;
    this.inbox = inbox;
  }

  void open(Granted grant) {
    int attempt = ++latest;
    ChannelId id = new ChannelId(++numbers, grant.address(), grant.epoch());
    DeviceIdentity identity = around.identity();
    var _ =
        around
            .threads()
            .connector()
            .open(identity.spec(id, grant.ticket(), identity.filters(), around.options()), inbox)
            .handle(
                (channel, failure) -> {
                  around.inTurn(() -> opened(attempt, grant, channel, failure));
                  return null;
                });
  }

  private void opened(
      int attempt, Granted grant, @Nullable Channel channel, @Nullable Throwable failure) {
    boolean wanted = attempt == latest;
    if (channel == null) {
      around.tell(
          new DeviceEvent.ConnectFailed(
              System.nanoTime(), grant.address(), String.valueOf(failure)));
    }
    if (channel != null && !wanted) {
      channel.close();
    } else if (wanted) {
      life.take(
          channel != null && channels.isLive(channel) ? new Confirmed(channel) : new OpenFailed());
    }
  }

  /** What is being opened is not wanted any more. */
  void forget() {
    latest++;
  }
}
