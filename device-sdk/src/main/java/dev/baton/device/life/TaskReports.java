package dev.baton.device.life;

import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.OutgoingMessage;
import dev.baton.device.command.Command;
import dev.baton.device.command.CommandResult;
import dev.baton.device.command.TaskObserver;
import dev.baton.device.event.DeviceEvent;
import dev.baton.device.move.Happening;
import java.util.concurrent.CompletionStage;

/** Publishes what the task list reports, and tells the device when nothing is running (G3). */
record TaskReports(Device device) implements TaskObserver {

  @Override
  public CompletionStage<ChannelId> publishStatus(String topic, byte[] status) {
    return device.publish(new OutgoingMessage(topic, status), true);
  }

  @Override
  public void started(Command command) {
    device.tell(
        new DeviceEvent.CommandStarted(System.nanoTime(), command.id(), device.channelInUse()));
  }

  @Override
  public void finished(Command command, CommandResult result) {
    device.tell(new DeviceEvent.CommandFinished(System.nanoTime(), command.id(), result.done()));
  }

  @Override
  public void settled(Command command, ChannelId channel) {
    device.tell(new DeviceEvent.CommandSettled(System.nanoTime(), command.id(), channel));
  }

  @Override
  public void quiet() {
    device.happen(new Happening.TasksQuiet());
  }
}
