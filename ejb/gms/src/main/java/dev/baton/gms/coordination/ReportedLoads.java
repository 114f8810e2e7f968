package dev.baton.gms.coordination;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.gms.presence.LiveTraffic;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** The load from the gateways' own reports. */
@Dependent
public class ReportedLoads implements NodeLoads {

  private final LiveTraffic traffic;

  @Inject
  public ReportedLoads(LiveTraffic traffic) {
    this.traffic = traffic;
  }

  @Override
  public Optional<NodeLoad> of(NodeName node) {
    int overdue = traffic.drain(node).map(ReportEntry.DrainProgress::overdue).orElse(0);
    return traffic
        .of(node)
        .map(
            report ->
                new NodeLoad(
                    report.connections(),
                    report.drainable(),
                    report.uplinkPerSecond(),
                    overdue,
                    report.at()));
  }
}
