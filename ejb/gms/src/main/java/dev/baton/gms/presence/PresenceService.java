package dev.baton.gms.presence;

import dev.baton.contracts.NodeName;
import dev.baton.contracts.report.ReportEntry;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows where devices are. Each call joins the caller's transaction, or has one of its own. */
@Stateless
public class PresenceService {

  private EntityManager entities;
  private LiveTraffic traffic;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PresenceService() {}

  @Inject
  public PresenceService(EntityManager entities, LiveTraffic traffic, Clock clock) {
    this.entities = entities;
    this.traffic = traffic;
    this.clock = clock;
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
