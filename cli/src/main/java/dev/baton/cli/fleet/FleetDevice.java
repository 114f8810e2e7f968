package dev.baton.cli.fleet;

import dev.baton.cli.ledger.Ledger;
import dev.baton.device.DeviceClient;
import dev.baton.device.DeviceClientBuilder;
import dev.baton.device.DeviceRuntime;
import dev.baton.device.channel.ChannelEnd;
import dev.baton.device.command.Command;
import dev.baton.device.command.CommandResult;
import dev.baton.device.event.DeviceEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One simulated device: publishes when told to, takes its time over commands, and enters what it
 * sees into the ledger. Its events come one at a time, on the device library's I/O threads.
 */
final class FleetDevice {
  private final int index;
  private final String run;
  private final Ledger ledger;
  private final Duration taskTime;
  private final DeviceClient client;

  /** Touched by events only. */
  private final Set<Integer> usable = new HashSet<>(4);

  private volatile boolean connected;
  private volatile boolean stopping;

  FleetDevice(
      int index,
      String run,
      String secret,
      List<String> masters,
      Duration taskTime,
      DeviceRuntime runtime,
      Ledger ledger) {
    this.index = index;
    this.run = run;
    this.ledger = ledger;
    this.taskTime = taskTime;
    DeviceClientBuilder builder =
        DeviceClient.builder(runtime)
            .id(FleetPlan.id(index))
            .secret(secret)
            .onCommand(this::work)
            .onEvent(this::enter);
    masters.forEach(builder::master);
    client = builder.build();
  }

  CompletionStage<Void> start() {
    return client.start().thenRun(() -> connected = true);
  }

  /**
   * The payload carries the run, the device and its own counter. Nothing before the first channel.
   */
  void publish() {
    if (!connected || stopping) {
      return;
    }
    int counter = ledger.published(index, System.nanoTime());
    byte[] payload = Upstream.payload(run, index, counter);
    var _ = client.publish("telemetry", payload).thenRun(() -> ledger.acknowledged(index, counter));
  }

  CompletionStage<Void> stop() {
    stopping = true;
    ledger.plannedStop(index, System.nanoTime());
    return client.stop();
  }

  private CompletionStage<CommandResult> work(Command command) {
    long millis = taskTime.toMillis();
    long duration = ThreadLocalRandom.current().nextLong(millis * 9 / 10, millis * 11 / 10 + 1);
    return CompletableFuture.supplyAsync(
        CommandResult::succeeded,
        CompletableFuture.delayedExecutor(duration, TimeUnit.MILLISECONDS));
  }

  private void enter(DeviceEvent event) {
    switch (event) {
      case DeviceEvent.ChannelOpened opened ->
          ledger.channelOpened(
              index,
              opened.channel().number(),
              opened.channel().address().toString(),
              opened.nanoTime());
      case DeviceEvent.ChannelUsable now -> {
        usable.add(now.channel().number());
        ledger.channelUsable(index, now.channel().number(), now.nanoTime());
      }
      case DeviceEvent.ChannelClosed closed ->
          ledger.channelClosed(
              index,
              closed.channel().number(),
              closed.nanoTime(),
              usable.remove(closed.channel().number()),
              text(closed.end()));
      case DeviceEvent.DrainOrdered order ->
          ledger.drainOrdered(index, order.channel().number(), order.nanoTime());
      case DeviceEvent.AddressAsked asked -> ledger.addressAsked(index, asked.nanoTime());
      case DeviceEvent.CommandReceived received ->
          ledger.commandReceived(received.commandId(), received.channel().number());
      case DeviceEvent.CommandStarted started ->
          ledger.commandStarted(
              started.commandId(), started.channel().number(), started.nanoTime());
      case DeviceEvent.CommandFinished finished ->
          ledger.commandFinished(finished.commandId(), finished.nanoTime());
      case DeviceEvent.CommandSettled settled ->
          ledger.commandSettled(settled.commandId(), settled.channel().number());
      // Steps on the way and their failures: what counts is whether a channel was there.
      case DeviceEvent.ConnectFailed failed -> {}
      case DeviceEvent.AskingLater later -> {}
      case DeviceEvent.Moved moved -> {}
      case DeviceEvent.Problem problem -> {}
    }
  }

  private static String text(ChannelEnd end) {
    return switch (end) {
      case ChannelEnd.Closed closed -> "closed by the device";
      case ChannelEnd.Dismissed dismissed -> dismissed.reason();
      case ChannelEnd.Lost lost -> lost.cause();
    };
  }
}
