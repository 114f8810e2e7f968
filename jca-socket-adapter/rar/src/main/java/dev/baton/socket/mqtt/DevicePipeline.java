package dev.baton.socket.mqtt;

import dev.baton.socket.channel.DeviceChannel;
import dev.baton.socket.channel.ListenerScope;
import dev.baton.socket.io.LoopChannels;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import java.util.function.Function;

/**
 * Builds the pipeline of an accepted connection. It has two handlers only: packet handlers are
 * stateless functions that {@link DeviceHandler} calls, because a Netty handler for each kind of
 * packet would cost every idle connection about a kilobyte. Runs on the channel's I/O thread.
 */
public final class DevicePipeline extends ChannelInitializer<Channel> {

  private final ListenerScope scope;
  private final Function<EventLoop, LoopChannels> loops;

  public DevicePipeline(ListenerScope scope, Function<EventLoop, LoopChannels> loops) {
    this.scope = scope;
    this.loops = loops;
  }

  @Override
  protected void initChannel(Channel socket) {
    DeviceChannel device =
        new DeviceChannel(scope, loops.apply(socket.eventLoop()), socket, Outcomes::new);
    // Bytes become packets, as long as the channel may read.
    socket.pipeline().addLast("decoder", device.reading().decoder());
    // Packets change the channel's state, are answered, and go to delivery.
    socket.pipeline().addLast("device", new DeviceHandler(device));
  }

  @Override
  public boolean isSharable() {
    return true;
  }
}
