package dev.baton.device.command;

import java.util.concurrent.CompletionStage;

/**
 * Carries out commands. Called once for each command id, on a virtual thread of its own; the next
 * command waits until the stage is complete. A stage that fails, or an exception, counts as {@code
 * failed}.
 */
@FunctionalInterface
public interface CommandHandler {

  CompletionStage<CommandResult> handle(Command command);
}
