package dev.baton.gms.presence;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.gms.common.Chunks;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.presence.ChannelWriter.OpenRow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows where devices are. Each call joins the caller's transaction, or has one of its own. */
@Stateless
public class PresenceService {

  private EntityManager entities;
  private ChannelWriter writer;
  private Places places;
  private LiveTraffic traffic;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PresenceService() {}

  @Inject
  public PresenceService(
      EntityManager entities,
      ChannelWriter writer,
      Places places,
      LiveTraffic traffic,
      Clock clock) {
    this.entities = entities;
    this.writer = writer;
    this.places = places;
    this.traffic = traffic;
    this.clock = clock;
  }

  /**
   * Takes a gateway's news of channels: one batch of statements for each kind. A channel's news are
   * opened, subscribed, closed, always in this order, so that the kinds may be written one after
   * the other. May be repeated.
   */
  public void apply(NodeName node, List<ReportEntry> entries) {
    ChannelNews news = new ChannelNews();
    for (ReportEntry entry : entries) {
      switch (entry) {
        case ReportEntry.ChannelOpened opened -> news.opened().add(OpenRow.of(opened));
        case ReportEntry.ChannelSubscribed subscribed -> news.subscribed().add(subscribed);
        case ReportEntry.ChannelClosed closed -> news.closed().add(closed);
        case ReportEntry.ChannelSnapshot snapshot -> {
          news.writeTo(writer, node);
          news = new ChannelNews();
          writer.snapshot(node, rows(snapshot));
        }
        case ReportEntry.Traffic figures -> traffic.reported(node, figures);
        case ReportEntry.CommandProgress ignored -> {}
        case ReportEntry.OrderDone ignored -> {}
        case ReportEntry.DrainProgress progress -> traffic.reported(node, progress);
      }
    }
    news.writeTo(writer, node);
  }

  /** Removes leases that are long over. */
  public void removeExpiredLeases() {
    places.removeExpired();
  }

  /**
   * A gateway process is dead: its channels are, too. Nothing happens if it has reported since; it
   * lives then. Compares the gateway's times with this server's, whose clocks have to agree within
   * seconds.
   *
   * @param since when it was dead already; channels that were opened later are another process's
   * @return how many channels there were
   */
  public int nodeGone(NodeName node, Instant since) {
    boolean lives =
        traffic.of(node).map(ReportEntry.Traffic::at).filter(since::isBefore).isPresent();
    return lives ? 0 : writer.gone(node, since);
  }

  /**
   * The places of these devices, leased and occupied, newest first. Devices without one are left
   * out.
   */
  public Map<DeviceId, List<Channel>> channelsOf(Collection<DeviceId> devices) {
    List<String> ids = devices.stream().map(DeviceId::value).distinct().toList();
    return Chunks.of(ids).stream()
        .flatMap(chunk -> channels(chunk).stream())
        .collect(Collectors.groupingBy(Channel::device));
  }

  /** Places at a node, or all, by device. */
  public Page<Channel> places(@Nullable NodeName node, PageRequest page) {
    String filter = "from Channel c where :node is null or c.node = :node";
    String name = node == null ? null : node.value();
    List<Channel> items =
        entities
            .createQuery(filter + " order by c.device, c.epoch", Channel.class)
            .setParameter("node", name)
            .setFirstResult(Math.toIntExact(page.offset()))
            .setMaxResults(page.size())
            .getResultList();
    long total =
        entities
            .createQuery("select count(c) " + filter, Long.class)
            .setParameter("node", name)
            .getSingleResult();
    return new Page<>(items, page.page(), page.size(), total);
  }

  private List<Channel> channels(List<String> devices) {
    return entities
        .createQuery(
            "from Channel c where c.device in (:devices) order by c.epoch desc", Channel.class)
        .setParameter("devices", devices)
        .getResultList();
  }

  private static List<OpenRow> rows(ReportEntry.ChannelSnapshot snapshot) {
    return snapshot.channels().stream().map(open -> OpenRow.of(open, snapshot.at())).toList();
  }

  /** What a report says of channels, by kind. */
  private record ChannelNews(
      List<OpenRow> opened,
      List<ReportEntry.ChannelSubscribed> subscribed,
      List<ReportEntry.ChannelClosed> closed) {

    ChannelNews() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void writeTo(ChannelWriter writer, NodeName node) {
      writer.occupy(node, opened);
      writer.subscribed(subscribed);
      writer.closed(closed);
    }
  }

  /** The load of every node that has channels, or that reported traffic. */
  public Map<NodeName, NodeFigures> figures() {
    Map<NodeName, NodeFigures> figures = new HashMap<>();
    for (Object[] row : counts()) {
      NodeName node = new NodeName((String) row[0]);
      figures.put(node, figures(node, count(row[1]), count(row[2]), count(row[3])));
    }
    return figures;
  }

  /** The load of one node. */
  public NodeFigures figures(NodeName node) {
    return Optional.ofNullable(figures().get(node)).orElseGet(() -> figures(node, 0, 0, 0));
  }

  private List<Object[]> counts() {
    return entities
        .createQuery(
            """
            select c.node,
              sum(case when c.place = OCCUPIED then 1 else 0 end),
              sum(case when c.place = OCCUPIED and c.drainable then 1 else 0 end),
              sum(case when c.place = LEASED and c.leaseUntil > :now then 1 else 0 end)
            from Channel c group by c.node
            """,
            Object[].class)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  private NodeFigures figures(NodeName node, int open, int drainable, int leased) {
    Optional<ReportEntry.Traffic> reported = traffic.of(node);
    return new NodeFigures(
        open,
        drainable,
        open - drainable,
        open + leased,
        reported.map(ReportEntry.Traffic::uplinkPerSecond).orElse(0.0),
        reported.map(ReportEntry.Traffic::downlinkPerSecond).orElse(0.0),
        reported.map(ReportEntry.Traffic::portOpen).orElse(false),
        reported.map(ReportEntry.Traffic::at).orElse(null));
  }

  private static int count(Object sum) {
    return ((Number) sum).intValue();
  }
}
