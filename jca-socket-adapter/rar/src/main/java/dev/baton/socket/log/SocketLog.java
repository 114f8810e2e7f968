package dev.baton.socket.log;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The messages of the socket adapter. What devices can cause is limited to a few lines a second,
 * with a count of what was left out. Safe for use by several threads.
 */
public final class SocketLog {

  private static final System.Logger LOG = System.getLogger("dev.baton.socket");
  private static final Limit DEVICE_FAULTS = new Limit(5);
  private static final Limit DELIVERY_FAULTS = new Limit(5);

  private SocketLog() {}

  /** The port is open. */
  public static void opened(String listener, String address, String transport) {
    LOG.log(
        Level.INFO, "BATON-S001 Listener {0} is open on {1} ({2})", listener, address, transport);
  }

  /** The port is closed. */
  public static void closed(String listener, String address) {
    LOG.log(Level.INFO, "BATON-S002 Listener {0} on {1} is closed to newcomers", listener, address);
  }

  /** A message endpoint is served. */
  public static void activated(String listener, String address, int threads) {
    LOG.log(
        Level.INFO,
        "BATON-S003 Listener {0} is ready for {1}, {2} work threads",
        listener,
        address,
        threads);
  }

  /** A message endpoint is not served any more. */
  public static void deactivated(String listener) {
    LOG.log(Level.INFO, "BATON-S004 Listener {0} is deactivated", listener);
  }

  /** A device's connection was ended for a fault of its own. */
  public static void deviceFault(String channel, String device, String reason) {
    DEVICE_FAULTS.warn("BATON-S010 Channel {0} of {1} is closed: {2}", channel, device, reason);
  }

  /** The network failed. */
  public static void connectionLost(String channel, Throwable cause) {
    LOG.log(Level.DEBUG, () -> "BATON-S011 Channel " + channel + " is lost: " + cause);
  }

  /** Our own code failed; the channel is closed. */
  public static void unexpected(String channel, Throwable cause) {
    DELIVERY_FAULTS.error("BATON-S012 Channel " + channel + " failed", cause);
  }

  /** A batch was rolled back or thrown out; it is tried one by one. */
  public static void batchFailed(String what, int size, Throwable cause) {
    DELIVERY_FAULTS.warn(
        "BATON-S020 Delivery failed: {0}, {1} items: {2}", what, size, rootOf(cause));
    LOG.log(Level.DEBUG, () -> "BATON-S020 " + what, cause);
  }

  /** Not even the rejection could be delivered; the message is held. */
  public static void held(String channel, long pauseMillis) {
    DELIVERY_FAULTS.warn(
        "BATON-S021 A message of channel {0} could not be delivered nor rejected; next try in {1} ms",
        channel, pauseMillis);
  }

  /** News that nobody could take. */
  public static void newsLost(int size, Throwable cause) {
    DELIVERY_FAULTS.error("BATON-S022 " + size + " channel events are lost after two tries", cause);
  }

  /** A message that was never acknowledged goes with its channel. */
  public static void dropped(String channel) {
    DELIVERY_FAULTS.warn(
        "BATON-S023 An unacknowledged message goes with its closed channel {0}", channel);
  }

  /** A work thread failed; it goes on with the next batch. */
  public static void workerFailed(String listener, Throwable cause) {
    DELIVERY_FAULTS.error("BATON-S024 A work thread of listener " + listener + " failed", cause);
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** At most so many lines in a second. */
  private static final class Limit {
    private final int perSecond;
    private final AtomicLong second = new AtomicLong();
    private final AtomicInteger lines = new AtomicInteger();

    Limit(int perSecond) {
      this.perSecond = perSecond;
    }

    void warn(String message, @Nullable Object... parameters) {
      if (allows()) {
        LOG.log(Level.WARNING, message, parameters);
      }
    }

    void error(String message, Throwable cause) {
      if (allows()) {
        LOG.log(Level.ERROR, message, cause);
      }
    }

    private boolean allows() {
      long now = System.nanoTime() / 1_000_000_000L;
      long last = second.get();
      if (last != now && second.compareAndSet(last, now)) {
        int left = lines.getAndSet(0) - perSecond;
        if (left > 0) {
          LOG.log(Level.WARNING, "BATON-S030 {0} messages like these were left out", left);
        }
      }
      return lines.incrementAndGet() <= perSecond;
    }
  }
}
