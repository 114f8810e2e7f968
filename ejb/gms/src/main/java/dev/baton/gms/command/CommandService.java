package dev.baton.gms.command;

import dev.baton.contracts.dispatch.DispatchedCommand;
import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.report.ReportEntry.CommandProgress;
import dev.baton.gms.command.CommandStore.Row;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Commands from their submission until they are done. Each call joins the caller's transaction, or
 * has one of its own; what is to be sent goes out after its commit. At least once on the wire; the
 * command's id, remembered by gateway and device, makes it once in effect.
 */
@Stateless
public class CommandService {

  private CommandStore store;
  private Router router;
  private DispatchSender sender;
  private AfterCommit afterCommit;
  private GmsSettings settings;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CommandService() {}

  @Inject
  public CommandService(
      CommandStore store,
      Router router,
      DispatchSender sender,
      AfterCommit afterCommit,
      GmsSettings settings,
      Clock clock) {
    this.store = store;
    this.router = router;
    this.sender = sender;
    this.afterCommit = afterCommit;
    this.settings = settings;
    this.clock = clock;
  }

  /** Keeps a command, and sends it if its device has a channel for it. */
  public void submit(NewCommand command) {
    submit(List.of(command));
  }

  /**
   * Keeps many at once: a few statements for all of them. Ids that exist already are passed over.
   */
  public void submit(List<NewCommand> commands) {
    Instant now = clock.instant();
    Map<CommandId, NewCommand> fresh = new LinkedHashMap<>();
    commands.forEach(command -> fresh.putIfAbsent(command.id(), command));
    fresh.keySet().removeAll(store.known(List.copyOf(fresh.keySet())));
    List<DispatchedCommand> messages =
        fresh.values().stream().map(command -> message(command, now)).toList();
    List<Addressed> addressed = router.address(messages);
    Map<CommandId, Addressed> sent =
        addressed.stream().collect(Collectors.toMap(a -> a.command().id(), Function.identity()));
    store.insert(
        fresh.values().stream()
            .map(command -> new Row(command, expiry(command, now), sent.get(command.id())))
            .toList());
    sendAfterCommit(addressed);
  }

  /** Takes gateways' news. Old news change nothing; commands that reached nobody are sent again. */
  public void progressed(List<CommandProgress> news) {
    Map<CommandState, List<CommandProgress>> byState =
        latest(news).stream()
            .collect(
                Collectors.groupingBy(
                    entry -> CommandState.stateOf(entry.progress()),
                    () -> new EnumMap<>(CommandState.class),
                    Collectors.toList()));
    byState.forEach(store::progress);
    List<DeviceId> unreached =
        byState.getOrDefault(CommandState.PENDING, List.of()).stream()
            .map(CommandProgress::device)
            .toList();
    dispatchPending(unreached);
  }

  /** Sends what waits for these devices, now that they may have a channel for it. */
  public void dispatchPending(Collection<DeviceId> devices) {
    if (devices.isEmpty()) {
      return;
    }
    List<DispatchedCommand> waiting =
        store.pendingOf(devices).stream().map(Command::toMessage).toList();
    if (!waiting.isEmpty()) {
      sendAfterCommit(store.sent(router.address(waiting)));
    }
  }

  /** Ends what nobody took in time. To be called now and then. */
  public void expire() {
    store.expire();
  }

  /** Has what got no answer wait again, to be sent once more. To be called now and then. */
  public void takeBack() {
    store.takeBack(settings.commandResend());
  }

  /** Sends what has begun to wait lately and has a channel. To be called now and then. */
  public void sweep() {
    dispatchPending(store.reachableWithPending(clock.instant().minus(Duration.ofMinutes(1))));
  }

  /** Sends everything that waits and has a channel: after a start, and now and then. */
  public void sweepAll() {
    dispatchPending(store.reachableWithPending(Instant.EPOCH));
  }

  /** A device's command. */
  public Optional<Command> find(DeviceId device, CommandId id) {
    return store.find(id).filter(command -> command.device().equals(device));
  }

  /** A device's commands, newest first. */
  public Page<Command> page(DeviceId device, PageRequest page) {
    return store.of(device, page);
  }

  private void sendAfterCommit(List<Addressed> commands) {
    if (!commands.isEmpty()) {
      afterCommit.now(() -> sender.send(commands));
    }
  }

  /** Of several news of one command only the furthest counts: its life goes forward only. */
  private static Collection<CommandProgress> latest(List<CommandProgress> news) {
    Map<CommandId, CommandProgress> latest = new LinkedHashMap<>();
    for (CommandProgress entry : news) {
      latest.merge(entry.command(), entry, CommandService::further);
    }
    return latest.values();
  }

  private static CommandProgress further(CommandProgress one, CommandProgress other) {
    CommandState first = CommandState.stateOf(one.progress());
    CommandState second = CommandState.stateOf(other.progress());
    return second.compareTo(first) >= 0 ? other : one;
  }

  private DispatchedCommand message(NewCommand command, Instant now) {
    return new DispatchedCommand(
        command.id(),
        command.device(),
        command.topicOrDefault(),
        command.name(),
        command.payload(),
        expiry(command, now));
  }

  private Instant expiry(NewCommand command, Instant now) {
    Duration lifetime = command.lifetime();
    return now.plus(lifetime == null ? settings.commandExpiry() : lifetime);
  }
}
