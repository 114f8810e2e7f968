package dev.baton.socket.listener;

import dev.baton.socket.api.connection.PortUnavailableException;
import dev.baton.socket.channel.ListenerScope;
import dev.baton.socket.log.SocketLog;
import dev.baton.socket.mqtt.DevicePipeline;
import dev.baton.socket.session.ListenerSettings;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A listener's accept socket. Channels that it has accepted do not depend on it. Safe for use by
 * several threads.
 */
final class DevicePort {

  /** A short backlog costs devices a second in repeated SYNs when many come at once. */
  private static final int BACKLOG = 4096;

  private static final WriteBufferWaterMark WATER_MARK =
      new WriteBufferWaterMark(32 * 1024, 64 * 1024);

  private final IoThreads threads;
  private final ListenerScope scope;
  private @Nullable Channel accepting;

  DevicePort(IoThreads threads, ListenerScope scope) {
    this.threads = threads;
    this.scope = scope;
  }

  synchronized void open() {
    if (isOpen()) {
      return;
    }
    ListenerSettings settings = scope.settings();
    ChannelFuture bound =
        threads
            .bootstrap()
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
            .childHandler(new DevicePipeline(scope, threads::channelsOf))
            .bind(settings.address())
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new PortUnavailableException(
          settings.name(), String.valueOf(settings.address()), bound.cause());
    }
    accepting = bound.channel();
    SocketLog.opened(
        settings.name(), String.valueOf(bound.channel().localAddress()), threads.transport());
  }

  synchronized void close() {
    Channel open = accepting;
    if (open != null) {
      accepting = null;
      String address = String.valueOf(open.localAddress());
      open.close().awaitUninterruptibly();
      SocketLog.closed(scope.settings().name(), address);
    }
  }

  synchronized boolean isOpen() {
    return accepting != null && accepting.isActive();
  }

  /** The address that is listened on now. */
  synchronized Optional<InetSocketAddress> address() {
    return accepting == null
        ? Optional.empty()
        : Optional.of((InetSocketAddress) accepting.localAddress());
  }
}
