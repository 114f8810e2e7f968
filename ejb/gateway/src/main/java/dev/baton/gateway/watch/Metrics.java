package dev.baton.gateway.watch;

import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.channel.DeviceSockets;
import dev.baton.gateway.drain.DrainDesk;
import dev.baton.socket.api.connection.ListenerCounters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToLongFunction;

/**
 * The gateway's figures in the server's {@code /metrics}, in Prometheus form. Read by any thread.
 */
@Singleton
public final class Metrics {

  private final MeterRegistry registry;
  private final ChannelRegistry channels;
  private final DeviceSockets sockets;
  private final DrainDesk drain;

  @Inject
  public Metrics(
      MeterRegistry registry, ChannelRegistry channels, DeviceSockets sockets, DrainDesk drain) {
    this.registry = registry;
    this.channels = channels;
    this.sockets = sockets;
    this.drain = drain;
  }

  /** Registers the figures; each is read when it is asked for. */
  public void register() {
    gauge("baton.connections", channels, ChannelRegistry::openCount);
    gauge("baton.connections.drainable", channels, ChannelRegistry::drainableCount);
    gauge("baton.drain.remaining", drain, DrainDesk::remaining);
    gauge("baton.drain.overdue", drain, DrainDesk::overdue);
    counter("baton.connects.admitted", ListenerCounters::admitted);
    counter("baton.connects.refused", ListenerCounters::refused);
    counter("baton.disconnects", ListenerCounters::closed);
    counter("baton.uplink", ListenerCounters::published);
    counter("baton.downlink", ListenerCounters::sent);
  }

  // WildFly's registry for a deployment passes on only what comes by these methods, not by the
  // builders.

  private <T> void gauge(String name, T source, ToLongFunction<T> figure) {
    registry.gauge(name, Tags.empty(), source, figure::applyAsLong);
  }

  private void counter(String name, ToLongFunction<ListenerCounters> figure) {
    registry
        .more()
        .counter(name, Tags.empty(), sockets, port -> figure.applyAsLong(port.counters()));
  }
}
