package dev.baton.it.adapter;

import dev.baton.socket.api.InboundPublish;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the test's endpoints were given; tests and endpoints share it within their deployment.
 * Public, for they are in modules of their own.
 */
public final class Recorder {

  private static final List<InboundPublish> DELIVERED = new CopyOnWriteArrayList<>();
  private static final List<InboundPublish> REJECTED = new CopyOnWriteArrayList<>();
  private static volatile boolean takesRejected;

  private Recorder() {}

  /** All messages that were delivered, as often as they were. */
  public static List<InboundPublish> delivered() {
    return List.copyOf(DELIVERED);
  }

  /** All messages that were handed over as rejected, as often as they were. */
  public static List<InboundPublish> rejected() {
    return List.copyOf(REJECTED);
  }

  /** Whether rejected messages are taken from now on. */
  public static void takeRejected(boolean takes) {
    takesRejected = takes;
  }

  static void deliver(List<InboundPublish> messages) {
    DELIVERED.addAll(messages);
  }

  static void reject(InboundPublish message) {
    REJECTED.add(message);
    if (!takesRejected) {
      throw new IllegalStateException("The test does not take rejected messages yet");
    }
  }
}
