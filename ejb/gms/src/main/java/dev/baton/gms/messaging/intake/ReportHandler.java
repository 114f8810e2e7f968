package dev.baton.gms.messaging.intake;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.report.Report;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.gms.command.CommandService;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.order.DrainProgressed;
import dev.baton.gms.order.OrderService;
import dev.baton.gms.presence.PresenceService;
import dev.baton.gms.session.SessionKey;
import dev.baton.gms.session.SessionService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies reports: one transaction, a few batches of statements for each node, whatever the number
 * of entries.
 */
@Stateless
public class ReportHandler {

  private PresenceService presence;
  private SessionService sessions;
  private CommandService commands;
  private OrderService orders;
  private AfterCommit afterCommit;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ReportHandler() {}

  @Inject
  public ReportHandler(
      PresenceService presence,
      SessionService sessions,
      CommandService commands,
      OrderService orders,
      AfterCommit afterCommit) {
    this.presence = presence;
    this.sessions = sessions;
    this.commands = commands;
    this.orders = orders;
    this.afterCommit = afterCommit;
  }

  /** All in one transaction; may be repeated. */
  public void apply(List<Report> reports) {
    Map<NodeName, List<ReportEntry>> byNode = new LinkedHashMap<>();
    for (Report report : reports) {
      byNode.computeIfAbsent(report.node(), node -> new ArrayList<>()).addAll(report.entries());
    }
    byNode.forEach(presence::apply);
    byNode.forEach(this::applyOthers);
  }

  private void applyOthers(NodeName node, List<ReportEntry> entries) {
    List<SessionKey> closed = new ArrayList<>();
    List<DeviceId> subscribed = new ArrayList<>();
    List<ReportEntry.CommandProgress> progress = new ArrayList<>();
    for (ReportEntry entry : entries) {
      switch (entry) {
        case ReportEntry.ChannelOpened ignored -> {}
        case ReportEntry.ChannelSubscribed channel -> subscribed.add(channel.device());
        case ReportEntry.ChannelClosed channel ->
            closed.add(new SessionKey(channel.device(), channel.clientId()));
        case ReportEntry.ChannelSnapshot snapshot ->
            snapshot.channels().forEach(channel -> subscribed.add(channel.device()));
        case ReportEntry.CommandProgress news -> progress.add(news);
        case ReportEntry.OrderDone done ->
            orders.answered(done.order(), done.successful(), done.reason(), done.at());
        case ReportEntry.Traffic ignored -> {}
        case ReportEntry.DrainProgress drain -> afterCommit.fire(new DrainProgressed(node, drain));
      }
    }
    sessions.idle(closed);
    commands.progressed(progress);
    commands.dispatchPending(subscribed);
  }
}
