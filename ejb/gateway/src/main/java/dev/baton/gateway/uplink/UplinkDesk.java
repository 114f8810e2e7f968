package dev.baton.gateway.uplink;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.gateway.allocation.AllocationRelay;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import dev.baton.gateway.report.BrokerAwayException;
import dev.baton.gateway.report.BrokerPulse;
import dev.baton.gateway.report.Reports;
import dev.baton.socket.api.InboundPublish;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Passes on what devices publish. Runs on the adapter's work threads, in the delivery's
 * transaction: the devices get their acknowledgements once that has committed. What a device says
 * of a command is with GMS before, so that the acknowledgement is true of it as well.
 */
@Singleton
public final class UplinkDesk {

  private final LocalNode node;
  private final ChannelRegistry channels;
  private final Reports reports;
  private final UplinkQueue queue;
  private final AllocationRelay allocations;
  private final Failures failures;
  private final BrokerPulse broker;

  @Inject
  public UplinkDesk(
      LocalNode node,
      ChannelRegistry channels,
      Reports reports,
      UplinkQueue queue,
      AllocationRelay allocations,
      Failures failures,
      BrokerPulse broker) {
    this.node = node;
    this.channels = channels;
    this.reports = reports;
    this.queue = queue;
    this.allocations = allocations;
    this.failures = failures;
    this.broker = broker;
  }

  /**
   * Takes a batch.
   *
   * @throws RuntimeException if any of it could not be taken; then none of it counts
   */
  public void take(List<InboundPublish> batch) {
    broker.expectPresence();
    try {
      passOn(batch);
    } catch (BrokerAwayException e) {
      broker.missed();
      failures.note(batch, e);
      throw e;
    } catch (RuntimeException e) {
      failures.note(batch, e);
      throw e;
    }
  }

  /** Takes a message that failed alone, to keep it where people find it. */
  public void reject(InboundPublish publish) {
    broker.expectPresence();
    queue.sendToDeadLetters(
        new UplinkMessage(nodeName(), streamOf(publish), publish), failures.reasonFor(publish));
  }

  private void passOn(List<InboundPublish> batch) {
    NodeName self = nodeName();
    List<UplinkMessage> upstream = new ArrayList<>(batch.size());
    List<InboundPublish> requests = new ArrayList<>();
    boolean reported = false;
    for (InboundPublish publish : batch) {
      if (isLateWill(publish)) {
        continue;
      }
      switch (Route.of(publish.device(), publish.topic())) {
        case Route.Stream stream -> upstream.add(new UplinkMessage(self, stream.name(), publish));
        case Route.AllocationRequest request -> requests.add(publish);
        case Route.CommandStatus status -> {
          Optional<StatusPayload> said = StatusPayload.read(publish.payload());
          if (said.isPresent()) {
            reports.add(progress(status, said.get(), publish));
            reported = true;
          } else {
            upstream.add(new UplinkMessage(self, publish.topic(), publish));
          }
        }
      }
    }
    if (!upstream.isEmpty()) {
      queue.send(upstream);
    }
    if (reported) {
      reports.flush();
    }
    requests.forEach(allocations::ask);
  }

  /** A move leaves no will behind: the device is here already, over a newer channel. */
  private boolean isLateWill(InboundPublish publish) {
    return publish.will()
        && channels.hasNewer(new DeviceId(publish.device()), publish.clientId(), publish.epoch());
  }

  private static ReportEntry progress(
      Route.CommandStatus status, StatusPayload said, InboundPublish publish) {
    return new ReportEntry.CommandProgress(
        status.command(),
        new DeviceId(publish.device()),
        new Epoch(publish.epoch()),
        said.progress(),
        said.detail(),
        publish.receivedAt());
  }

  private NodeName nodeName() {
    return node.view().map(NodeView::name).orElseThrow(NotIntroducedException::new);
  }

  private static String streamOf(InboundPublish publish) {
    return Route.of(publish.device(), publish.topic()) instanceof Route.Stream stream
        ? stream.name()
        : publish.topic();
  }
}
