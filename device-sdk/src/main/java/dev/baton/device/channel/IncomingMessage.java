package dev.baton.device.channel;

import java.util.Map;
import java.util.Optional;

/**
 * A message from the gateway. It stays with the gateway until {@link #acknowledge};
 * acknowledgements leave in the order in which the messages came, so each must be given.
 */
public interface IncomingMessage {

  String topic();

  byte[] payload();

  Optional<byte[]> correlationData();

  Optional<String> responseTopic();

  Map<String, String> userProperties();

  /** Sends the PUBACK. */
  void acknowledge();
}
