package dev.baton.gateway.uplink;

import java.util.List;

/** The broker's side of the uplink. Sends take part in the caller's transaction. */
public interface UplinkQueue {

  /**
   * Puts messages on {@code baton.uplink}, in their order.
   *
   * @throws dev.baton.gateway.report.BrokerAwayException if the broker did not take them
   */
  void send(List<UplinkMessage> messages);

  /**
   * Puts a message that can't be handled on {@code baton.dead-letter}.
   *
   * @throws dev.baton.gateway.report.BrokerAwayException if the broker did not take it
   */
  void sendToDeadLetters(UplinkMessage message, String reason);
}
