package dev.baton.gateway.command;

import dev.baton.contracts.dispatch.DispatchedCommand;
import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.contracts.report.ReportEntry.Progress;
import dev.baton.gateway.channel.Channel;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.channel.DeviceSockets;
import dev.baton.gateway.report.Reports;
import dev.baton.socket.api.ChannelEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands over the device's newest channel that is subscribed to them, each at most once
 * over one channel, and reports what became of it. Thread-safe.
 */
@Singleton
public final class CommandDesk {

  /** Begins the tag of every command's message. */
  public static final String TAG = "command:";

  private static final int REMEMBERED = 100_000;

  private final ChannelRegistry channels;
  private final DeviceSockets sockets;
  private final Reports reports;
  private final Clock clock;
  private final CommandMemory memory = new CommandMemory(REMEMBERED);

  @Inject
  public CommandDesk(
      ChannelRegistry channels, DeviceSockets sockets, Reports reports, Clock clock) {
    this.channels = channels;
    this.sockets = sockets;
    this.reports = reports;
    this.clock = clock;
  }

  /** Takes commands that GMS dispatches, perhaps not for the first time. */
  public void dispatch(List<DispatchedCommand> commands) {
    List<DeviceSockets.Outgoing> outgoing = new ArrayList<>();
    Instant now = clock.instant();
    for (DispatchedCommand command : commands) {
      if (command.expiresAt() != null && !now.isBefore(command.expiresAt())) {
        // GMS sees the expiry itself; a word of ours would only come late.
        continue;
      }
      Optional<Channel> newest = channels.newestFor(command.device(), command.topic());
      if (newest.isEmpty()) {
        report(
            command.id(), command.device(), anyEpoch(command), Progress.UNDELIVERED, "no channel");
      } else {
        DeviceSockets.Outgoing message = prepare(command, newest.get(), now);
        if (message != null) {
          outgoing.add(message);
        }
      }
    }
    sockets.send(outgoing);
  }

  /** Takes the fate of a command's message; of one that is long forgotten GMS asks again. */
  public void settled(ChannelEvent.Settled event) {
    CommandId command = new CommandId(event.tag().substring(TAG.length()));
    CommandMemory.@Nullable Sending sending;
    synchronized (memory) {
      sending = memory.find(command, event.channel());
      if (sending == null) {
        return;
      }
      if (event.delivered()) {
        memory.put(
            command,
            event.channel(),
            new CommandMemory.Sending(
                CommandMemory.Stage.DELIVERED, sending.device(), sending.epoch()));
      } else {
        memory.forget(command, event.channel());
      }
    }
    report(
        command,
        sending.device(),
        sending.epoch(),
        event.delivered() ? Progress.DELIVERED : Progress.UNDELIVERED,
        event.detail().isEmpty() ? null : event.detail());
  }

  private DeviceSockets.@Nullable Outgoing prepare(
      DispatchedCommand command, Channel channel, Instant now) {
    CommandMemory.@Nullable Sending before;
    synchronized (memory) {
      before = memory.find(command.id(), channel.id());
      if (before == null) {
        memory.put(
            command.id(),
            channel.id(),
            new CommandMemory.Sending(CommandMemory.Stage.SENT, command.device(), channel.epoch()));
      }
    }
    if (before == null) {
      return new DeviceSockets.Outgoing(
          channel.id(),
          CommandEnvelope.of(command, TAG + command.id(), channel.speaksMqtt5(), now));
    }
    if (before.stage() == CommandMemory.Stage.DELIVERED) {
      report(command.id(), command.device(), channel.epoch(), Progress.DELIVERED, null);
    }
    return null;
  }

  private Epoch anyEpoch(DispatchedCommand command) {
    return channels.newestEpochOf(command.device()).orElse(new Epoch(1));
  }

  private void report(
      CommandId command, DeviceId device, Epoch epoch, Progress progress, @Nullable String detail) {
    reports.add(
        new ReportEntry.CommandProgress(command, device, epoch, progress, detail, clock.instant()));
  }
}
