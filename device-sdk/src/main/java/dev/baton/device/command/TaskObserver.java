package dev.baton.device.command;

import dev.baton.device.channel.ChannelId;
import java.util.concurrent.CompletionStage;

/** What a task list needs of the device, and tells it. Called one at a time. */
public interface TaskObserver {

  /**
   * Publishes a status.
   *
   * @return the channel whose gateway acknowledged it
   */
  CompletionStage<ChannelId> publishStatus(String topic, byte[] status);

  void started(Command command);

  void finished(Command command, CommandResult result);

  /** A gateway has taken over the result. */
  void settled(Command command, ChannelId channel);

  /** Nothing is running and every result is acknowledged. Told only while paused. */
  void quiet();
}
