package dev.baton.gateway.fake;

import dev.baton.contracts.report.ReportEntry;
import dev.baton.gateway.report.BrokerAwayException;
import dev.baton.gateway.report.Reports;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was reported. */
public final class RecordedReports implements Reports {

  public final List<ReportEntry> entries = new ArrayList<>();
  public int flushes;
  public boolean brokerAway;

  @Override
  public void add(ReportEntry entry) {
    entries.add(entry);
  }

  @Override
  public void flush() {
    if (brokerAway) {
      throw new BrokerAwayException("A report", new IllegalStateException("gone"));
    }
    flushes++;
  }

  /** The entries of one kind. */
  public <T extends ReportEntry> List<T> of(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
