package dev.baton.socket.outbound;

import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.ChannelInfo;
import dev.baton.socket.api.connection.DeviceConnection;
import dev.baton.socket.api.connection.ListenerCounters;
import dev.baton.socket.api.connection.OutboundPublish;
import dev.baton.socket.listener.DeviceSockets;
import dev.baton.socket.listener.SocketListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection as a bean holds it; dead once closed. Used by one thread. */
public final class ConnectionHandle implements DeviceConnection {

  private @Nullable SocketManagedConnection managed;

  ConnectionHandle(SocketManagedConnection managed) {
    this.managed = managed;
  }

  void moveTo(SocketManagedConnection another) {
    managed = another;
  }

  void invalidate() {
    managed = null;
  }

  private DeviceSockets sockets() {
    SocketManagedConnection its = managed;
    if (its == null) {
      throw new IllegalStateException("The device connection is closed");
    }
    return its.sockets();
  }

  private SocketListener listener(String name) {
    return sockets().listener(name);
  }

  @Override
  public void open(String listener) {
    listener(listener).open();
  }

  @Override
  public void close(String listener) {
    listener(listener).close();
  }

  @Override
  public boolean isOpen(String listener) {
    return listener(listener).isOpen();
  }

  @Override
  public void send(ChannelId channel, OutboundPublish message) {
    listener(channel.listener()).send(channel, message);
  }

  @Override
  public void disconnect(
      ChannelId channel,
      ReasonCode reason,
      @Nullable String serverReference,
      boolean finishExchanges) {
    listener(channel.listener()).disconnect(channel, reason, serverReference, finishExchanges);
  }

  @Override
  public List<ChannelInfo> channels(String listener) {
    return listener(listener).channels();
  }

  @Override
  public ListenerCounters counters(String listener) {
    return listener(listener).counters();
  }

  @Override
  public void close() {
    SocketManagedConnection its = managed;
    if (its != null) {
      managed = null;
      its.closed(this);
    }
  }
}
