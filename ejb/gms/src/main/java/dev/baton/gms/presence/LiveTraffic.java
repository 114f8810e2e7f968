package dev.baton.gms.presence;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.report.ReportEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest traffic figures of each node, in memory: they are told anew every second. Safe for use
 * by several threads.
 */
@ApplicationScoped
public class LiveTraffic {

  private final Map<NodeName, ReportEntry.Traffic> newest = new ConcurrentHashMap<>();

  private final Map<NodeName, ReportEntry.DrainProgress> drains = new ConcurrentHashMap<>();

  /** Takes a report. */
  public void reported(NodeName node, ReportEntry.Traffic traffic) {
    newest.put(node, traffic);
  }

  /** What the node reported last. */
  public Optional<ReportEntry.Traffic> of(NodeName node) {
    return Optional.ofNullable(newest.get(node));
  }

  /** Takes a report of a drain. */
  public void reported(NodeName node, ReportEntry.DrainProgress progress) {
    drains.put(node, progress);
  }

  /** What the node reported last of a drain. */
  public Optional<ReportEntry.DrainProgress> drain(NodeName node) {
    return Optional.ofNullable(drains.get(node));
  }
}
