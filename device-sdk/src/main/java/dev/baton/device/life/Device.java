package dev.baton.device.life;

import dev.baton.device.allocation.AllocationAnswer;
import dev.baton.device.allocation.DrainOrder;
import dev.baton.device.channel.Channel;
import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.OutgoingMessage;
import dev.baton.device.command.CommandHandler;
import dev.baton.device.command.TaskList;
import dev.baton.device.event.DeviceEvent;
import dev.baton.device.event.DeviceListener;
import dev.baton.device.move.Backoff;
import dev.baton.device.move.DeviceOptions;
import dev.baton.device.move.Happening;
import dev.baton.device.move.Happening.AllAcknowledged;
import dev.baton.device.move.Happening.Answered;
import dev.baton.device.move.Happening.ChannelLost;
import dev.baton.device.move.Happening.Ordered;
import dev.baton.device.move.Happening.Started;
import dev.baton.device.move.Happening.StopAsked;
import dev.baton.device.move.State;
import dev.baton.device.move.State.AskingAddress;
import dev.baton.device.move.State.AskingMaster;
import dev.baton.device.move.State.Connecting;
import dev.baton.device.move.State.FinishingTask;
import dev.baton.device.move.State.Idle;
import dev.baton.device.move.State.Online;
import dev.baton.device.move.State.OpeningTarget;
import dev.baton.device.move.State.Stopped;
import dev.baton.device.move.State.Stopping;
import dev.baton.device.move.State.Waiting;
import dev.baton.device.move.State.WaitingForPlace;
import dev.baton.device.move.Transitions;
import dev.baton.device.uplink.DeviceStoppedException;
import dev.baton.device.uplink.Uplink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One device: carries out what each {@link State} demands. The public methods may be called from
 * any thread and don't block; everything else runs inside the device's {@link Serial}.
 */
public final class Device {
  private final Surroundings around;
  private final Life life;
  private final Uplink uplink;
  private final TaskList tasks;
  private final Channels channels;
  private final Opener opener;
  private final AddressSearch search;
  private final CompletableFuture<Void> online = new CompletableFuture<>();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();

  public Device(
      DeviceIdentity identity,
      DeviceOptions options,
      DeviceThreads threads,
      CommandHandler handler,
      DeviceListener listener,
      Backoff backoff) {
    Serial serial = new Serial();
    around = new Surroundings(identity, options, threads, listener, serial);
    life = new Life(new Transitions(backoff), around, this::enter);
    uplink = new Uplink(options.maxUnacknowledged(), serial, this::acknowledged);
    tasks =
        new TaskList(
            handler,
            threads.handlers(),
            serial,
            options.rememberedCommands(),
            new TaskReports(this));
    channels = new Channels(around, uplink);
    opener = new Opener(around, life, channels, new Inbox(this, identity, tasks));
    search = new AddressSearch(around, life, uplink);
  }

  /** Connects, and keeps connected. */
  public CompletionStage<Void> start() {
    happen(new Started());
    return online.copy();
  }

  /** Waits for the last acknowledgements, then closes. */
  public CompletionStage<Void> stop() {
    happen(new StopAsked());
    return stopped.copy();
  }

  public CompletionStage<ChannelId> publishUplink(String stream, byte[] payload) {
    return publish(new OutgoingMessage(around.identity().uplink(stream), payload), false);
  }

  public State state() {
    return life.state();
  }

  CompletableFuture<ChannelId> publish(OutgoingMessage message, boolean evenIfFull) {
    CompletableFuture<ChannelId> acknowledged = new CompletableFuture<>();
    inTurn(
        () -> {
          if (state() instanceof Stopped) {
            acknowledged.completeExceptionally(new DeviceStoppedException());
          } else {
            uplink.submit(message, acknowledged, evenIfFull);
          }
        });
    return acknowledged;
  }

  void tell(DeviceEvent event) {
    around.tell(event);
  }

  /** Runs in turn with everything else that happens to this device. */
  void inTurn(Runnable action) {
    around.inTurn(action);
  }

  void happen(Happening happening) {
    life.happen(happening);
  }

  private void enter(State before, State entered) {
    switch (entered) {
      case Idle idle -> {}
      case Waiting waiting -> {
        tasks.pause();
        later(waiting.delay(), "no channel");
      }
      case AskingMaster asking -> search.askMaster(asking.attempt(), List.of(), "");
      case Connecting connecting -> {
        tasks.pause();
        if (!(before instanceof OpeningTarget)) {
          opener.open(connecting.grant());
        }
      }
      case Online now -> takeOver(before, now.channel());
      case FinishingTask finishing -> tasks.pause();
      case AskingAddress asking -> search.ask(asking);
      case WaitingForPlace waiting -> {
        channels.keep(waiting.channel());
        uplink.use(waiting.channel());
        tasks.resume();
        later(waiting.delay(), "no place yet");
      }
      case OpeningTarget target -> opener.open(target.grant());
      case Stopping stopping -> {
        tasks.pause();
        opener.forget();
        life.limit(around.options().closeTimeout());
        if (uplink.isEmpty()) {
          happen(new AllAcknowledged());
        }
      }
      case Stopped end -> close();
    }
  }

  private void later(Duration delay, String why) {
    tell(new DeviceEvent.AskingLater(System.nanoTime(), delay, why));
    life.limit(delay);
  }

  private void takeOver(State before, Channel channel) {
    uplink.use(channel);
    tasks.resume();
    if (before instanceof OpeningTarget move) {
      tell(new DeviceEvent.Moved(System.nanoTime(), move.channel().id(), channel.id()));
      channels.leave(move.channel(), move.order());
    }
    online.complete(null);
    DrainOrder order = channels.takeEarlyOrder(channel);
    if (order != null) {
      happen(new Ordered(channel, order));
    }
  }

  private void acknowledged(Channel channel) {
    channels.closeIfLeft(channel);
    if (state() instanceof Stopping && uplink.isEmpty()) {
      happen(new AllAcknowledged());
    }
  }

  void channelOpened(Channel channel) {
    channels.opened(channel);
  }

  void channelEnded(Channel channel) {
    channels.ended(channel);
    life.take(new ChannelLost(channel, channels.standby()));
    if (state() instanceof Stopped) {
      stoppedIfAllClosed();
    }
  }

  /** An answer that came through a channel; of interest only while one is awaited. */
  void answered(AllocationAnswer answer) {
    life.take(new Answered(answer));
  }

  void ordered(Channel channel, DrainOrder order) {
    if (state() instanceof Online now && now.channel().equals(channel)) {
      tell(
          new DeviceEvent.DrainOrdered(
              System.nanoTime(), channel.id(), order.upgrade(), order.reason()));
      life.take(new Ordered(channel, order));
    } else if (Transitions.channelOf(state()).filter(channel::equals).isEmpty()) {
      channels.remember(channel, order);
    }
  }

  ChannelId channelInUse() {
    return Transitions.channelOf(state()).orElseThrow().id();
  }

  private void close() {
    uplink.stop();
    opener.forget();
    channels.closeAll();
    stoppedIfAllClosed();
  }

  private void stoppedIfAllClosed() {
    if (channels.isEmpty()) {
      stopped.complete(null);
    }
  }
}
