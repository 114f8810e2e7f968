package dev.baton.device.move;

import dev.baton.device.allocation.AllocationAnswer;
import dev.baton.device.allocation.AllocationAnswer.Granted;
import dev.baton.device.allocation.AllocationRequest;
import dev.baton.device.allocation.DrainOrder;
import dev.baton.device.allocation.MasterQuery;
import dev.baton.device.channel.Address;
import dev.baton.device.channel.Channel;
import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.ChannelSpec;
import dev.baton.device.channel.OutgoingMessage;
import dev.baton.device.command.CommandHandler;
import dev.baton.device.command.TaskList;
import dev.baton.device.event.DeviceEvent;
import dev.baton.device.event.DeviceListener;
import dev.baton.device.move.Happening.AllAcknowledged;
import dev.baton.device.move.Happening.Answered;
import dev.baton.device.move.Happening.AskFailed;
import dev.baton.device.move.Happening.ChannelLost;
import dev.baton.device.move.Happening.Confirmed;
import dev.baton.device.move.Happening.OpenFailed;
import dev.baton.device.move.Happening.Ordered;
import dev.baton.device.move.Happening.Standby;
import dev.baton.device.move.Happening.Started;
import dev.baton.device.move.Happening.StopAsked;
import dev.baton.device.move.Happening.TimeIsUp;
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
import dev.baton.device.uplink.DeviceStoppedException;
import dev.baton.device.uplink.Uplink;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One device: carries out what each {@link State} demands. The public methods may be called from
 * any thread and don't block; everything else runs inside the device's {@link Serial}.
 */
public final class Device {
  private final DeviceIdentity identity;
  private final DeviceOptions options;
  private final DeviceThreads threads;
  private final DeviceListener listener;
  private final Transitions transitions;
  private final Serial serial = new Serial();
  private final Uplink uplink;
  private final TaskList tasks;
  private final Inbox inbox;

  /** Connected and not closed yet, usable or not. */
  private final Set<Channel> live = new LinkedHashSet<>(2);

  /** Being left: closed as soon as their last acknowledgement is in. */
  private final Map<Channel, DrainOrder> leaving = new LinkedHashMap<>(2);

  /** Orders that came before their channel was in use. */
  private final Map<Channel, DrainOrder> early = new LinkedHashMap<>(2);

  private final CompletableFuture<Void> online = new CompletableFuture<>();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private volatile State state = new Idle();
  private @Nullable ScheduledFuture<?> timer;
  private int generation;
  private int channels;
  private int opening;

  public Device(
      DeviceIdentity identity,
      DeviceOptions options,
      DeviceThreads threads,
      CommandHandler handler,
      DeviceListener listener,
      Backoff backoff) {
    this.identity = identity;
    this.options = options;
    this.threads = threads;
    this.listener = listener;
    transitions = new Transitions(backoff);
    uplink = new Uplink(options.maxUnacknowledged(), serial, this::acknowledged);
    tasks =
        new TaskList(
            handler,
            threads.handlers(),
            serial,
            options.rememberedCommands(),
            new TaskReports(this));
    inbox = new Inbox(this, identity, tasks);
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
    return publish(new OutgoingMessage(identity.uplink(stream), payload), false);
  }

  public State state() {
    return state;
  }

  CompletableFuture<ChannelId> publish(OutgoingMessage message, boolean evenIfFull) {
    CompletableFuture<ChannelId> acknowledged = new CompletableFuture<>();
    serial.execute(
        () -> {
          if (state instanceof Stopped) {
            acknowledged.completeExceptionally(new DeviceStoppedException());
          } else {
            uplink.submit(message, acknowledged, evenIfFull);
          }
        });
    return acknowledged;
  }

  void tell(DeviceEvent event) {
    listener.on(event);
  }

  /** Runs in turn with everything else that happens to this device. */
  void inTurn(Runnable action) {
    serial.execute(action);
  }

  void happen(Happening happening) {
    serial.execute(() -> take(happening));
  }

  private void take(Happening happening) {
    State before = state;
    State after = transitions.next(before, happening);
    if (!after.equals(before)) {
      state = after;
      generation++;
      cancelTimer();
      enter(before, after);
    }
  }

  private void enter(State before, State entered) {
    switch (entered) {
      case Idle idle -> {}
      case Waiting waiting -> {
        tasks.pause();
        later(waiting.delay(), "no channel");
      }
      case AskingMaster asking -> askMaster(asking.attempt(), List.of(), "");
      case Connecting connecting -> {
        tasks.pause();
        if (!(before instanceof OpeningTarget)) {
          open(connecting.grant());
        }
      }
      case Online now -> takeOver(before, now.channel());
      case FinishingTask finishing -> tasks.pause();
      case AskingAddress asking -> askForAddress(asking);
      case WaitingForPlace waiting -> {
        leaving.remove(waiting.channel());
        uplink.use(waiting.channel());
        tasks.resume();
        later(waiting.delay(), "no place yet");
      }
      case OpeningTarget target -> open(target.grant());
      case Stopping stopping -> {
        tasks.pause();
        opening++;
        schedule(options.closeTimeout());
        if (uplink.isEmpty()) {
          happen(new AllAcknowledged());
        }
      }
      case Stopped end -> close();
    }
  }

  private void later(Duration delay, String why) {
    tell(new DeviceEvent.AskingLater(System.nanoTime(), delay, why));
    schedule(delay);
  }

  private void askForAddress(AskingAddress asking) {
    if (asking.direct()) {
      askMaster(asking.attempt(), asking.order().masters(), asking.order().upgrade());
      return;
    }
    tell(new DeviceEvent.AddressAsked(System.nanoTime(), false));
    int asked = generation;
    CompletableFuture<ChannelId> taken = new CompletableFuture<>();
    uplink.submitOnce(
        asking.channel(),
        new OutgoingMessage(
            identity.allocation() + "/request",
            new AllocationRequest(identity.id(), asking.order().upgrade()).payload()),
        taken);
    schedule(options.answerTimeout());
    var _ =
        taken.exceptionally(
            refused -> {
              inTurn(() -> takeIfCurrent(asked, new AskFailed()));
              return null;
            });
  }

  private void askMaster(int attempt, List<Address> named, String upgrade) {
    tell(new DeviceEvent.AddressAsked(System.nanoTime(), true));
    int asked = generation;
    Address master = identity.masters().at(attempt, named);
    ChannelSpec spec =
        spec(new ChannelId(0, master, 0), identity.secret(), List.of(identity.allocation()));
    AllocationRequest request = new AllocationRequest(identity.id(), upgrade);
    var _ =
        MasterQuery.ask(threads.connector(), spec, request, options.answerTimeout())
            .handle(
                (answer, failure) -> {
                  inTurn(() -> masterAnswered(asked, master, answer, failure));
                  return null;
                });
  }

  private void masterAnswered(
      int asked, Address master, @Nullable AllocationAnswer answer, @Nullable Throwable failure) {
    if (answer != null) {
      takeIfCurrent(asked, new Answered(answer));
    } else {
      tell(new DeviceEvent.ConnectFailed(System.nanoTime(), master, String.valueOf(failure)));
      takeIfCurrent(asked, new AskFailed());
    }
  }

  /** What was asked in an earlier state is of no interest any more. */
  private void takeIfCurrent(int asked, Happening happening) {
    if (asked == generation) {
      take(happening);
    }
  }

  private void open(Granted grant) {
    int attempt = ++opening;
    ChannelId id = new ChannelId(++channels, grant.address(), grant.epoch());
    var _ =
        threads
            .connector()
            .open(spec(id, grant.ticket(), identity.filters()), inbox)
            .handle(
                (channel, failure) -> {
                  inTurn(() -> opened(attempt, grant, channel, failure));
                  return null;
                });
  }

  private void opened(
      int attempt, Granted grant, @Nullable Channel channel, @Nullable Throwable failure) {
    boolean wanted = attempt == opening;
    if (channel == null) {
      tell(
          new DeviceEvent.ConnectFailed(
              System.nanoTime(), grant.address(), String.valueOf(failure)));
    }
    if (channel != null && !wanted) {
      channel.close();
    } else if (wanted) {
      take(channel != null && live.contains(channel) ? new Confirmed(channel) : new OpenFailed());
    }
  }

  private void takeOver(State before, Channel channel) {
    uplink.use(channel);
    tasks.resume();
    if (before instanceof OpeningTarget move) {
      tell(new DeviceEvent.Moved(System.nanoTime(), move.channel().id(), channel.id()));
      leave(move.channel(), move.order());
    }
    online.complete(null);
    DrainOrder order = early.remove(channel);
    if (order != null) {
      happen(new Ordered(channel, order));
    }
  }

  private void leave(Channel channel, DrainOrder order) {
    leaving.put(channel, order);
    closeIfLeft(channel);
    if (leaving.containsKey(channel)) {
      var _ =
          threads
              .timers()
              .schedule(
                  () -> inTurn(() -> giveUp(channel)),
                  options.closeTimeout().toMillis(),
                  TimeUnit.MILLISECONDS);
    }
  }

  /** The old gateway does not answer: what it was sent goes to the new one too. */
  private void giveUp(Channel channel) {
    if (leaving.remove(channel) != null) {
      uplink.lost(channel);
      channel.close();
    }
  }

  private void acknowledged(Channel channel) {
    closeIfLeft(channel);
    if (state instanceof Stopping && uplink.isEmpty()) {
      happen(new AllAcknowledged());
    }
  }

  private void closeIfLeft(Channel channel) {
    if (leaving.containsKey(channel) && uplink.isEmpty(channel)) {
      leaving.remove(channel);
      channel.close();
    }
  }

  void channelOpened(Channel channel) {
    live.add(channel);
  }

  void channelEnded(Channel channel) {
    live.remove(channel);
    leaving.remove(channel);
    early.remove(channel);
    uplink.lost(channel);
    take(new ChannelLost(channel, standby()));
    if (state instanceof Stopped && live.isEmpty()) {
      stopped.complete(null);
    }
  }

  /** An answer that came through a channel; of interest only while one is awaited. */
  void answered(AllocationAnswer answer) {
    take(new Answered(answer));
  }

  void ordered(Channel channel, DrainOrder order) {
    if (state instanceof Online now && now.channel().equals(channel)) {
      tell(
          new DeviceEvent.DrainOrdered(
              System.nanoTime(), channel.id(), order.upgrade(), order.reason()));
      take(new Ordered(channel, order));
    } else if (live.contains(channel)
        && !leaving.containsKey(channel)
        && Transitions.channelOf(state).filter(channel::equals).isEmpty()) {
      early.put(channel, order);
    }
  }

  ChannelId channelInUse() {
    return Transitions.channelOf(state).orElseThrow().id();
  }

  private @Nullable Standby standby() {
    for (Map.Entry<Channel, DrainOrder> left : leaving.entrySet()) {
      return new Standby(left.getKey(), left.getValue());
    }
    return null;
  }

  private void close() {
    uplink.stop();
    opening++;
    leaving.clear();
    for (Channel channel : List.copyOf(live)) {
      channel.close();
    }
    if (live.isEmpty()) {
      stopped.complete(null);
    }
  }

  private void schedule(Duration delay) {
    int scheduled = generation;
    timer =
        threads
            .timers()
            .schedule(
                () -> inTurn(() -> takeIfCurrent(scheduled, new TimeIsUp())),
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
  }

  private void cancelTimer() {
    ScheduledFuture<?> running = timer;
    if (running != null) {
      running.cancel(false);
      timer = null;
    }
  }

  private ChannelSpec spec(ChannelId id, String password, List<String> filters) {
    return new ChannelSpec(
        id,
        identity.clientId(),
        identity.id(),
        password,
        filters,
        options.keepAlive(),
        options.openTimeout(),
        options.localHost());
  }
}
