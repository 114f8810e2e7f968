package dev.baton.gateway.command;

import dev.baton.contracts.id.CommandId;
import dev.baton.socket.api.ChannelId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which channel has which command, the latest ones only: the device remembers on its side too. Not
 * thread-safe.
 */
final class CommandMemory {

  /** How far a command has come on a channel, as this gateway can tell. */
  enum Stage {
    SENT,
    DELIVERED
  }

  private record Place(CommandId command, ChannelId channel) {}

  private final Map<Place, Stage> stages;

  CommandMemory(int bound) {
    this.stages =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Place, Stage> eldest) {
            return size() > bound;
          }
        };
  }

  /** What is known; null if the channel does not have the command. */
  @Nullable Stage stage(CommandId command, ChannelId channel) {
    return stages.get(new Place(command, channel));
  }

  void put(CommandId command, ChannelId channel, Stage stage) {
    stages.put(new Place(command, channel), stage);
  }

  void forget(CommandId command, ChannelId channel) {
    stages.remove(new Place(command, channel));
  }
}
