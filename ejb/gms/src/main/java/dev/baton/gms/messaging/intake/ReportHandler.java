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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies reports: a few batches of statements, whatever the number of entries. Channels, sessions
 * and commands are a transaction each: short ones, in which none waits for another's rows. Applying
 * a report again does no harm, so that a failure in between is made good by the next try.
 */
@ApplicationScoped
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

  /** May be repeated. */
  public void apply(List<Report> reports) {
    Map<NodeName, List<ReportEntry>> byNode = new LinkedHashMap<>();
    for (Report report : reports) {
      byNode.computeIfAbsent(report.node(), node -> new ArrayList<>()).addAll(report.entries());
    }
    byNode.forEach(presence::apply);
    News news = new News();
    byNode.forEach((node, entries) -> entries.forEach(entry -> sort(node, entry, news)));
    sessions.idle(news.closed);
    commands.progressed(news.progress);
    commands.dispatchPending(news.subscribed);
  }

  private void sort(NodeName node, ReportEntry entry, News news) {
    switch (entry) {
      case ReportEntry.ChannelOpened ignored -> {}
      case ReportEntry.ChannelSubscribed channel -> news.subscribed.add(channel.device());
      case ReportEntry.ChannelClosed channel ->
          news.closed.add(new SessionKey(channel.device(), channel.clientId()));
      case ReportEntry.ChannelSnapshot snapshot ->
          snapshot.channels().forEach(channel -> news.subscribed.add(channel.device()));
      case ReportEntry.CommandProgress progress -> news.progress.add(progress);
      case ReportEntry.OrderDone done ->
          orders.answered(done.order(), done.successful(), done.reason(), done.at());
      case ReportEntry.Traffic ignored -> {}
      case ReportEntry.DrainProgress drain -> afterCommit.fire(new DrainProgressed(node, drain));
    }
  }

  /** What reports say beside the channels themselves, by whom it concerns. */
  private record News(
      List<SessionKey> closed,
      List<DeviceId> subscribed,
      List<ReportEntry.CommandProgress> progress) {

    News() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }
}
