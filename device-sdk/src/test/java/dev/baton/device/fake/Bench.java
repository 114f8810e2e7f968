package dev.baton.device.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.device.DeviceClient;
import dev.baton.device.DeviceRuntime;
import dev.baton.device.command.Command;
import dev.baton.device.command.CommandResult;
import dev.baton.device.event.DeviceEvent;
import dev.baton.device.move.DeviceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A device under test with a master and two gateways. The test decides when each command is done.
 */
public final class Bench implements AutoCloseable {
  public static final String DEVICE = "pump-7";
  public static final String SECRET = "secret of pump-7";

  private static final Duration ANSWERS_COME = Duration.ofSeconds(30);

  public final Journal journal = new Journal();
  public final FakeGateway master = new FakeGateway("master", journal);
  public final FakeGateway first = new FakeGateway("first", journal);
  public final FakeGateway second = new FakeGateway("second", journal);
  public final List<DeviceEvent> events = new CopyOnWriteArrayList<>();
  public final List<String> started = new CopyOnWriteArrayList<>();
  public final DeviceClient device;
  private final Map<String, CompletableFuture<CommandResult>> tasks = new ConcurrentHashMap<>();
  private final DeviceRuntime runtime = DeviceRuntime.withIoThreads(1);

  public Bench() throws InterruptedException {
    this(List.of());
  }

  /**
   * A bench whose device waits for every answer as long as it takes.
   *
   * @param mastersBefore addresses of masters that the device knows besides
   */
  public Bench(List<String> mastersBefore) throws InterruptedException {
    this(mastersBefore, ANSWERS_COME, ANSWERS_COME);
  }

  /** A bench whose device soon gives up on who does not answer. */
  public static Bench impatient() throws InterruptedException {
    return new Bench(List.of(), Duration.ofSeconds(3), Duration.ofSeconds(2));
  }

  private Bench(List<String> mastersBefore, Duration open, Duration answer)
      throws InterruptedException {
    master.allocation = request -> granted(first, "ticket-1", 1);
    var builder =
        DeviceClient.builder(runtime)
            .id(DEVICE)
            .secret(SECRET)
            .onCommand(this::work)
            .onEvent(events::add)
            .options(
                DeviceOptions.defaults()
                    .withTimeouts(open, answer, Duration.ofSeconds(20))
                    .withBackoff(Duration.ofMillis(20), Duration.ofMillis(100)));
    mastersBefore.forEach(builder::master);
    device = builder.master(master.address()).build();
  }

  /** Connects the device to the first gateway. */
  public Link online() {
    device.start().toCompletableFuture().join();
    return first.link(0);
  }

  /** Tells the device to leave the first gateway. */
  public void drain(Link link) {
    first.send(link, "devices/" + DEVICE + "/drain", order());
  }

  /** The drain order. */
  public String order() {
    return "{\"upgrade\":\"u-1\",\"epoch\":1,\"reason\":\"upgrade\",\"masters\":[\""
        + master.address()
        + "\"],\"deadlineSeconds\":60}";
  }

  /** An answer that sends the device to a gateway. */
  public String granted(FakeGateway target, String ticket, long epoch) {
    return "{\"answers\":[{\"device\":\"%s\",\"address\":\"%s\",\"tls\":false,\"ticket\":\"%s\",\"epoch\":%d}]}"
        .formatted(DEVICE, target.address(), ticket, epoch);
  }

  /** An answer that puts the device off. */
  public String later(int seconds) {
    return "{\"answers\":[{\"device\":\"%s\",\"retryAfterSeconds\":%d,\"place\":3}]}"
        .formatted(DEVICE, seconds);
  }

  /** An answer that refuses. */
  public String refused(String error) {
    return "{\"answers\":[{\"device\":\"%s\",\"error\":\"%s\"}]}".formatted(DEVICE, error);
  }

  public void finish(String command) {
    Await.until(command + " is started", () -> tasks.containsKey(command));
    CompletableFuture<CommandResult> task = tasks.get(command);
    if (task != null) {
      task.complete(CommandResult.succeeded());
    }
  }

  public CompletableFuture<?> publish(String payload) {
    return device
        .publish("telemetry", payload.getBytes(StandardCharsets.UTF_8))
        .toCompletableFuture();
  }

  public void awaitStep(String step) {
    Await.until(step, () -> journal.steps().contains(step));
  }

  public <E extends DeviceEvent> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public <E extends DeviceEvent> E event(Class<E> type) {
    Await.until(type.getSimpleName(), () -> !events(type).isEmpty());
    return events(type).getFirst();
  }

  /** How many times the device went from having a usable channel to having none. */
  public int disconnectsBeforeConnect() {
    Set<Integer> usable = new HashSet<>();
    int drops = 0;
    for (DeviceEvent event : events) {
      if (event instanceof DeviceEvent.ChannelUsable now) {
        usable.add(now.channel().number());
      } else if (event instanceof DeviceEvent.ChannelClosed closed
          && usable.remove(closed.channel().number())
          && usable.isEmpty()) {
        drops++;
      }
    }
    return drops;
  }

  /** Waits for the end of a move; the device had a channel all the while, and left in peace. */
  public void assertMovedWithoutAGap(Link old) {
    event(DeviceEvent.Moved.class);
    Await.until("the old channel is closed", () -> !old.isOpen());
    assertThat(old.disconnectCode()).isZero();
    assertThat(second.links().getLast().isOpen()).isTrue();
    assertThat(disconnectsBeforeConnect()).isZero();
  }

  private CompletableFuture<CommandResult> work(Command command) {
    started.add(command.id());
    return tasks.computeIfAbsent(command.id(), id -> new CompletableFuture<>());
  }

  @Override
  public void close() {
    master.releasePubAcks();
    first.releasePubAcks();
    second.releasePubAcks();
    device.stop().toCompletableFuture().join();
    runtime.close();
    master.close();
    first.close();
    second.close();
  }
}
