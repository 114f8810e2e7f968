package dev.baton.cli.fleet;

import dev.baton.cli.ledger.Ledger;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * The fleet's clockwork: connects devices at a steady pace, has each publish in its turn, and notes
 * how busy they are. One thread does all of it, so that ten thousand devices need no timers.
 */
final class Traffic implements AutoCloseable {
  private static final long TICK_MILLIS = 10;
  private static final long SAMPLE_NANOS = 200_000_000;

  private final ScheduledExecutorService clockwork =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().name("fleet-traffic-", 1).daemon().factory());
  private final FleetPlan plan;
  private final List<FleetDevice> devices;
  private final Ledger ledger;
  private final double publishesPerNano;
  private double publishesDue;
  private int nextPublisher;
  private double connectsDue;
  private int connected;
  private long lastSample;
  private long lastTick = System.nanoTime();
  private volatile boolean publishing = true;

  Traffic(FleetPlan plan, List<FleetDevice> devices, Ledger ledger) {
    this.plan = plan;
    this.devices = devices;
    this.ledger = ledger;
    publishesPerNano = plan.devices() / (double) plan.publishEvery().toNanos();
  }

  void start() {
    every(TICK_MILLIS, this::tick);
  }

  /** Calls an action about every so many milliseconds, until this is closed. */
  void every(long millis, LongConsumer action) {
    var _ =
        clockwork.scheduleAtFixedRate(
            () -> action.accept(System.nanoTime()), 0, millis, TimeUnit.MILLISECONDS);
  }

  void stopPublishing() {
    publishing = false;
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }

  private void tick(long nanoTime) {
    long elapsed = nanoTime - lastTick;
    lastTick = nanoTime;
    connect(elapsed);
    if (publishing) {
      publish(elapsed);
    }
    if (nanoTime - lastSample >= SAMPLE_NANOS) {
      lastSample = nanoTime;
      ledger.sampleLoad(nanoTime);
    }
  }

  private void connect(long elapsed) {
    connectsDue += elapsed * plan.connectsPerSecond() / 1e9;
    while (connectsDue >= 1 && connected < devices.size()) {
      connectsDue--;
      var _ = devices.get(connected++).start();
    }
  }

  private void publish(long elapsed) {
    publishesDue += elapsed * publishesPerNano;
    while (publishesDue >= 1) {
      publishesDue--;
      devices.get(nextPublisher).publish();
      nextPublisher = (nextPublisher + 1) % devices.size();
    }
  }
}
