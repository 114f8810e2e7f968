package dev.baton.gateway.channel;

import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.DeviceConnection;
import dev.baton.socket.api.connection.DeviceConnectionFactory;
import dev.baton.socket.api.connection.ListenerCounters;
import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import jakarta.resource.ResourceException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The device sockets of the resource adapter, one short-lived connection for each call. */
@Singleton
public final class JcaDeviceSockets implements DeviceSockets {

  @Resource(lookup = DeviceConnectionFactory.JNDI_NAME)
  private DeviceConnectionFactory factory;

  @Override
  public void open() {
    with(connection -> connection.open(LISTENER));
  }

  @Override
  public void close() {
    with(connection -> connection.close(LISTENER));
  }

  @Override
  public boolean isOpen() {
    return ask(connection -> connection.isOpen(LISTENER));
  }

  @Override
  public void send(List<Outgoing> messages) {
    if (!messages.isEmpty()) {
      with(connection -> messages.forEach(m -> connection.send(m.channel(), m.message())));
    }
  }

  @Override
  public void disconnect(
      ChannelId channel,
      ReasonCode reason,
      @Nullable String serverReference,
      boolean finishExchanges) {
    with(connection -> connection.disconnect(channel, reason, serverReference, finishExchanges));
  }

  @Override
  public ListenerCounters counters() {
    return ask(connection -> connection.counters(LISTENER));
  }

  private void with(Consumer<DeviceConnection> action) {
    try (DeviceConnection connection = factory.getConnection()) {
      action.accept(connection);
    } catch (ResourceException e) {
      throw new SocketsUnavailableException(e);
    }
  }

  private <T> T ask(Function<DeviceConnection, T> question) {
    try (DeviceConnection connection = factory.getConnection()) {
      return question.apply(connection);
    } catch (ResourceException e) {
      throw new SocketsUnavailableException(e);
    }
  }
}
