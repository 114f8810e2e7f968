package dev.baton.gateway.gms;

import dev.baton.contracts.request.Request;

/** The way of a request to GMS. */
public interface RequestTransport {

  /**
   * Sends a request, outside of any transaction of the caller.
   *
   * @throws dev.baton.gateway.report.BrokerAwayException if the broker can't be reached
   */
  void send(String correlationId, Request request);
}
