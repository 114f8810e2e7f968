package dev.baton.gateway.report;

import dev.baton.contracts.report.Report;

/** The way of a report to GMS. */
public interface ReportTransport {

  /**
   * Sends a report, outside of any transaction of the caller; returns once the broker has it.
   *
   * @throws BrokerAwayException if the broker does not have it for sure
   */
  void send(Report report);
}
