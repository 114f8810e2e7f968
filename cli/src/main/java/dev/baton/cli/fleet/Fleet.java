package dev.baton.cli.fleet;

import dev.baton.cli.ledger.Ledger;
import dev.baton.cli.ledger.Reckoning;
import dev.baton.cli.ledger.Verdict;
import dev.baton.device.DeviceRuntime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of simulated devices with the device library, in this process. Their order of use:
 * {@link #start}, {@link #awaitConnected}, {@link #beginCommands}, {@link #awaitBusy}, then
 * whatever is to be shown, then {@link #finish}. For one thread, except {@link #ledger}.
 */
public final class Fleet implements AutoCloseable {
  private static final Duration LAST_COMMANDS = Duration.ofSeconds(40);
  private static final Duration LAST_ACKNOWLEDGEMENTS = Duration.ofSeconds(20);
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration LAST_ARRIVALS = Duration.ofSeconds(90);
  private static final Duration LONGEST_SILENCE_AWAITED = Duration.ofSeconds(90);
  private static final Duration LAST_CLOSES = Duration.ofSeconds(20);
  private static final double BUSY_RUNNING = 0.12;
  private static final double BUSY_WAITING = 0.06;
  private static final long POLL_NANOS = 20_000_000;
  private static final long COMMAND_TICK_MILLIS = 50;
  private static final int IO_THREADS = 2;

  private final FleetPlan plan;
  private final DeviceRegister register;
  private final Ledger ledger;
  private final String run;
  private final DeviceRuntime runtime = DeviceRuntime.withIoThreads(IO_THREADS);
  private final List<FleetDevice> devices = new ArrayList<>();
  private final Traffic traffic;
  private final Upstream upstream;
  private final AtomicBoolean sending = new AtomicBoolean();
  private Map<String, String> homes = Map.of();
  private @Nullable CommandTraffic commands;

  /** Registers the devices and opens the consumer upstream; connects none yet. */
  public Fleet(FleetPlan plan, DeviceRegister register) {
    this.plan = plan;
    this.register = register;
    ledger = new Ledger(plan.ids(), Clock.systemUTC(), System.nanoTime());
    SecureRandom random = new SecureRandom();
    run = secret(random).substring(0, 8);
    Map<String, String> secrets = new HashMap<>();
    for (int index = 0; index < plan.devices(); index++) {
      String secret = secret(random);
      secrets.put(FleetPlan.id(index), secret);
      devices.add(
          new FleetDevice(index, run, secret, plan.masters(), plan.taskTime(), runtime, ledger));
    }
    register.register(secrets);
    traffic = new Traffic(plan, devices, ledger);
    upstream = Upstream.open(plan.broker(), run, ledger);
  }

  /** Begins to connect the devices; each publishes from its first channel on. */
  public void start() {
    traffic.start();
  }

  /**
   * Waits for a usable channel of every device, and notes their logical nodes.
   *
   * @param giveUp checked all the while: whether to wait no longer
   * @return false if some had none in time; the report names them
   */
  public boolean awaitConnected(Duration patience, BooleanSupplier giveUp) {
    await(patience, () -> giveUp.getAsBoolean() || allConnected());
    homes = register.logicalNodes(plan.ids());
    return allConnected();
  }

  private boolean allConnected() {
    return ledger.totals().usableChannels() >= plan.devices();
  }

  /** Sends commands to devices in rotation from now on. */
  public void beginCommands() {
    if (commands == null) {
      CommandTraffic opened = CommandTraffic.open(plan, run, ledger);
      commands = opened;
      traffic.every(
          COMMAND_TICK_MILLIS,
          nanoTime -> {
            if (sending.get()) {
              opened.tick(nanoTime);
            }
          });
    }
    sending.set(true);
  }

  /**
   * Waits until enough devices have a command running, and enough one waiting.
   *
   * @return false if it did not come to that in time
   */
  public boolean awaitBusy(Duration patience) {
    return await(
        patience,
        () -> {
          Ledger.Totals totals = ledger.totals();
          return totals.running() >= BUSY_RUNNING * plan.devices()
              && totals.waiting() >= BUSY_WAITING * plan.devices();
        });
  }

  /** Sends no more commands. */
  public void endCommands() {
    sending.set(false);
  }

  /** Waits, while the fleet goes on, until a condition holds. False if it did not in time. */
  public static boolean await(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return true;
  }

  /**
   * Lets what is under way come to its end, with every device still connected; waits for what was
   * acknowledged to arrive upstream, where the consumer itself may have to come back first, and for
   * silence after it; has the devices stop as planned; and reckons up.
   */
  public Verdict finish() {
    endCommands();
    await(
        LAST_COMMANDS, () -> ledger.totals().commandsFinished() >= ledger.totals().commandsSent());
    traffic.stopPublishing();
    await(
        LAST_ACKNOWLEDGEMENTS, () -> ledger.totals().acknowledged() >= ledger.totals().published());
    await(LAST_ARRIVALS, () -> ledger.totals().received() >= ledger.totals().acknowledged());
    await(LONGEST_SILENCE_AWAITED, this::isSilent);
    Map<String, String> homesNow = homes.isEmpty() ? homes : register.logicalNodes(plan.ids());
    stopDevices();
    return Reckoning.of(ledger, System.nanoTime(), homes, homesNow);
  }

  /** What is going on, for progress. */
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() {
    traffic.close();
    CommandTraffic opened = commands;
    if (opened != null) {
      opened.close();
    }
    upstream.close();
    runtime.close();
  }

  /** Nothing came for long enough to say that nothing will. */
  private boolean isSilent() {
    Ledger.Totals totals = ledger.totals();
    return System.nanoTime() - totals.lastReceipt() >= SILENCE.toNanos();
  }

  private void stopDevices() {
    CompletableFuture<?>[] stops =
        devices.stream()
            .map(device -> device.stop().toCompletableFuture())
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(stops).get(LAST_CLOSES.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // Their planned stop is entered; that a server does not answer a close changes no figure.
      System.getLogger(Fleet.class.getName())
          .log(System.Logger.Level.DEBUG, "Some devices did not close in time", e);
    }
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
