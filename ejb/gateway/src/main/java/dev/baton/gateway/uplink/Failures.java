package dev.baton.gateway.uplink;

import dev.baton.gateway.report.BrokerAwayException;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.InboundPublish;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why messages failed, for the dead-letter address, and whether failing has become a habit, for the
 * health check. An absent broker is not held against the handlers. Thread-safe.
 */
@Singleton
public final class Failures {

  private static final int TOO_MANY_IN_A_ROW = 20;
  private static final int REMEMBERED = 2000;

  private record Failed(ChannelId channel, long sequence) {}

  private final Map<Failed, String> reasons =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Failed, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  private int inARow;

  /** A delivery failed. */
  synchronized void note(List<InboundPublish> batch, RuntimeException reason) {
    if (batch.size() == 1) {
      InboundPublish publish = batch.getFirst();
      reasons.put(new Failed(publish.channel(), publish.sequence()), reason.toString());
    }
    if (!(reason instanceof BrokerAwayException)) {
      inARow++;
    }
  }

  /** A delivery was committed. */
  public synchronized void committed() {
    inARow = 0;
  }

  /** Why this message failed when it was tried alone. */
  synchronized String reasonFor(InboundPublish publish) {
    String reason = reasons.remove(new Failed(publish.channel(), publish.sequence()));
    return reason == null ? "its transaction was rolled back" : reason;
  }

  /** Whether deliveries succeed: not too many have failed since the last that was committed. */
  public synchronized boolean isHealthy() {
    return inARow < TOO_MANY_IN_A_ROW;
  }
}
