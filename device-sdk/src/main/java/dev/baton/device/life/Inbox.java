package dev.baton.device.life;

import dev.baton.device.allocation.AllocationAnswer;
import dev.baton.device.allocation.DrainOrder;
import dev.baton.device.channel.Channel;
import dev.baton.device.channel.ChannelEnd;
import dev.baton.device.channel.ChannelListener;
import dev.baton.device.channel.IncomingMessage;
import dev.baton.device.command.Command;
import dev.baton.device.command.TaskList;
import dev.baton.device.event.DeviceEvent;
import dev.baton.device.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What comes in over the device's channels. Called on I/O threads, it passes everything on in turn;
 * a message is acknowledged once the device has made it its own.
 */
final class Inbox implements ChannelListener {
  private final Device device;
  private final DeviceIdentity identity;
  private final TaskList tasks;

  Inbox(Device device, DeviceIdentity identity, TaskList tasks) {
    this.device = device;
    this.identity = identity;
    this.tasks = tasks;
  }

  @Override
  public void opened(Channel channel, long nanoTime, Map<String, String> properties) {
    device.inTurn(
        () -> {
          device.channelOpened(channel);
          device.tell(new DeviceEvent.ChannelOpened(nanoTime, channel.id(), properties));
        });
  }

  @Override
  public void usable(Channel channel, long nanoTime) {
    device.inTurn(() -> device.tell(new DeviceEvent.ChannelUsable(nanoTime, channel.id())));
  }

  @Override
  public void closed(Channel channel, long nanoTime, ChannelEnd end) {
    device.inTurn(
        () -> {
          device.tell(new DeviceEvent.ChannelClosed(nanoTime, channel.id(), end));
          device.channelEnded(channel);
        });
  }

  @Override
  public void received(Channel channel, IncomingMessage message) {
    device.inTurn(
        () -> {
          take(channel, message);
          message.acknowledge();
        });
  }

  private void take(Channel channel, IncomingMessage message) {
    String topic = message.topic();
    try {
      if (topic.equals(identity.drain())) {
        device.ordered(channel, DrainOrder.parse(text(message.payload())));
      } else if (topic.equals(identity.allocation())) {
        AllocationAnswer.parse(text(message.payload()), identity.id()).ifPresent(device::answered);
      } else {
        command(channel, message);
      }
    } catch (MalformedJsonException e) {
      problem("A message on " + topic + " is no JSON: " + e.getMessage());
    }
  }

  private void command(Channel channel, IncomingMessage message) {
    Optional<byte[]> id = message.correlationData();
    if (id.isEmpty() || id.get().length == 0) {
      problem("A command on " + message.topic() + " has no id");
      return;
    }
    String commandId = text(id.get());
    Command command =
        new Command(
            commandId,
            message.userProperties().getOrDefault("name", ""),
            message.topic(),
            message.payload());
    String status =
        message.responseTopic().orElseGet(() -> identity.commands() + "/" + commandId + "/status");
    if (!tasks.knows(commandId)) {
      device.tell(new DeviceEvent.CommandReceived(System.nanoTime(), commandId, channel.id()));
    }
    tasks.add(command, status);
  }

  private void problem(String what) {
    device.tell(new DeviceEvent.Problem(System.nanoTime(), what));
  }

  private static String text(byte[] payload) {
    return new String(payload, StandardCharsets.UTF_8);
  }
}
