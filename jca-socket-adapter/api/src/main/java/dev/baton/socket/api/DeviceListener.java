package dev.baton.socket.api;

import java.util.List;

/**
 * The message listener that a message-driven bean implements to serve a device port.
 *
 * <p>The adapter gathers what many channels bring within about a millisecond and delivers it as one
 * call. Calls run on the adapter's work threads, several at once; for one channel they come in the
 * order of the wire, never two at once: {@code connecting}, then {@code Opened}, then the rest.
 */
public interface DeviceListener {

  /**
   * Decides on connection attempts.
   *
   * @return one admission for each attempt, in their order
   * @throws RuntimeException refuses all of them with 0x88, server unavailable
   */
  List<Admission> connecting(List<ConnectRequest> attempts);

  /**
   * Takes application messages. Delivered in a transaction if the method's attribute says so;
   * PUBACK and PUBREC are sent after it has committed, never before. If it rolls back, each message
   * is delivered again, alone; one that fails alone too goes to {@link #rejected}.
   */
  void published(List<InboundPublish> messages);

  /**
   * Takes one message that {@link #published} could not take, to keep it where people find it. Once
   * it returns and commits, the message is acknowledged to the device. If it throws as well, the
   * message stays unacknowledged, is held, and is tried again with a growing pause while the
   * channel lives.
   */
  void rejected(InboundPublish message);

  /** Takes subscriptions that changed, before the devices are told that they are in force. */
  void subscriptionsChanged(List<SubscriptionChange> changes);

  /**
   * Takes news of channels. What is thrown here is logged and the events are delivered once more.
   */
  void channelEvents(List<ChannelEvent> events);
}
