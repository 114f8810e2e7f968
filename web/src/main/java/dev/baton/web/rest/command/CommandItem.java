package dev.baton.web.rest.command;

import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.command.Command;
import dev.baton.gms.command.CommandState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command and how far it has come.
 *
 * @param node where it was sent last, or null
 * @param epoch the channel it was sent over last, or null
 * @param updatedAt when it came into its state
 * @param detail what the device said of it, or null
 */
public record CommandItem(
    CommandId id,
    DeviceId device,
    String name,
    String topic,
    CommandState state,
    @Nullable NodeName node,
    @Nullable Epoch epoch,
    Instant createdAt,
    Instant expiresAt,
    Instant updatedAt,
    @Nullable String detail) {

  static CommandItem of(Command command) {
    return new CommandItem(
        command.id(),
        command.device(),
        command.name(),
        command.topic(),
        command.state(),
        command.node().orElse(null),
        command.epoch().orElse(null),
        command.createdAt(),
        command.expiresAt(),
        command.updatedAt(),
        command.detail().orElse(null));
  }
}
