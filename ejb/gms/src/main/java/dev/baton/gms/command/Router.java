package dev.baton.gms.command;

import dev.baton.contracts.dispatch.DispatchedCommand;
import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.presence.Channel;
import dev.baton.gms.presence.PresenceService;
import dev.baton.socket.api.topic.TopicFilter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the channel for each command: the device's newest one that is subscribed to its topic. */
@Dependent
class Router {

  private final PresenceService presence;

  @Inject
  Router(PresenceService presence) {
    this.presence = presence;
  }

  /** Addresses the commands that have a channel; leaves out the others. One query for all. */
  List<Addressed> address(List<DispatchedCommand> commands) {
    Map<DeviceId, List<Channel>> channels =
        presence.channelsOf(commands.stream().map(DispatchedCommand::device).toList());
    return commands.stream()
        .flatMap(
            command ->
                newestFor(command, channels.getOrDefault(command.device(), List.of())).stream())
        .toList();
  }

  private static Optional<Addressed> newestFor(DispatchedCommand command, List<Channel> channels) {
    return channels.stream()
        .filter(channel -> channel.subscribed() && listens(channel, command.topic()))
        .findFirst()
        .map(channel -> new Addressed(command, channel.node(), channel.epoch()));
  }

  private static boolean listens(Channel channel, String topic) {
    return channel.filters().stream().anyMatch(filter -> TopicFilter.matches(filter, topic));
  }
}
