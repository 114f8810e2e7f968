package dev.baton.gateway.report;

import dev.baton.contracts.report.ReportEntry;

/** Takes news for GMS. Safe for use by several threads. */
public interface Reports {

  /** Queues an entry; it is sent within about 50 ms. Never blocks, never fails. */
  void add(ReportEntry entry);

  /**
   * Sends all that is queued, now, on the caller's thread.
   *
   * @throws BrokerAwayException if it could not be sent; it stays queued
   */
  void flush();
}
