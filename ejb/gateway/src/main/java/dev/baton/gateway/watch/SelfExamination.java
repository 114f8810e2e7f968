package dev.baton.gateway.watch;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.channel.DeviceSockets;
import dev.baton.gateway.health.GatewayStatus;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import dev.baton.gateway.report.BrokerPulse;
import dev.baton.gateway.uplink.Failures;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Puts together what the health checks say. Thread-safe. */
@Singleton
public final class SelfExamination {

  private static final String UNKNOWN = "UNKNOWN";

  private final ReleaseVersion release;
  private final LocalNode node;
  private final ChannelRegistry channels;
  private final DeviceSockets sockets;
  private final BrokerPulse broker;
  private final Failures failures;

  @Inject
  public SelfExamination(
      ReleaseVersion release,
      LocalNode node,
      ChannelRegistry channels,
      DeviceSockets sockets,
      BrokerPulse broker,
      Failures failures) {
    this.release = release;
    this.node = node;
    this.channels = channels;
    this.sockets = sockets;
    this.broker = broker;
    this.failures = failures;
  }

  /** How things stand at this moment. */
  public GatewayStatus status() {
    Optional<NodeView> self = node.view();
    boolean portOpen = sockets.isOpen();
    return new GatewayStatus(
        release.value(),
        self.map(view -> view.name().value()).orElse(UNKNOWN),
        self.map(view -> view.state().name()).orElse(UNKNOWN),
        portOpen,
        portOpen == self.map(view -> view.state().listens()).orElse(false),
        self.map(NodeView::state).map(SelfExamination::wantsDevices).orElse(false),
        broker.isUp(),
        failures.isHealthy(),
        channels.openCount());
  }

  /**
   * A node that starts is ready to be bound; one that drains, or has drained, is on its way out.
   */
  private static boolean wantsDevices(NodeState state) {
    return switch (state) {
      case STARTING, SERVING -> true;
      case DRAINING, DRAINED, CLOSED, FAILED -> false;
    };
  }
}
