package dev.baton.gateway.command;

import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
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

  /**
   * A command on a channel.
   *
   * @param device kept here because the channel may be gone when its fate is told
   */
  record Sending(Stage stage, DeviceId device, Epoch epoch) {}

  private record Place(CommandId command, ChannelId channel) {}

  private final Map<Place, Sending> sendings;

  CommandMemory(int bound) {
    this.sendings =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Place, Sending> eldest) {
            return size() > bound;
          }
        };
  }

  /** What is known; null if the channel does not have the command. */
  @Nullable Sending find(CommandId command, ChannelId channel) {
    return sendings.get(new Place(command, channel));
  }

  void put(CommandId command, ChannelId channel, Sending sending) {
    sendings.put(new Place(command, channel), sending);
  }

  void forget(CommandId command, ChannelId channel) {
    sendings.remove(new Place(command, channel));
  }
}
