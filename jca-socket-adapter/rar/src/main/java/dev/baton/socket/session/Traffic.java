package dev.baton.socket.session;

import dev.baton.socket.api.connection.ListenerCounters;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counters of one listener. Safe for use by several threads. */
public final class Traffic {

  private final AtomicInteger connections = new AtomicInteger();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder admitted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder closed = new LongAdder();
  private final LongAdder published = new LongAdder();
  private final LongAdder sent = new LongAdder();

  /** A socket came; returns how many there are with it. */
  public int socketOpened() {
    accepted.increment();
    return connections.incrementAndGet();
  }

  /** A socket is gone. */
  public void socketClosed() {
    connections.decrementAndGet();
  }

  /** How many sockets there are. */
  public int connections() {
    return connections.get();
  }

  /** A channel was opened. */
  public void admitted() {
    admitted.increment();
  }

  /** An attempt was refused. */
  public void refused() {
    refused.increment();
  }

  /** An opened channel was closed. */
  public void closed() {
    closed.increment();
  }

  /** A device's message was taken upstream. */
  public void published() {
    published.increment();
  }

  /** A message was written to a device. */
  public void sent() {
    sent.increment();
  }

  /** All of them now. */
  public ListenerCounters counters() {
    return new ListenerCounters(
        accepted.sum(), admitted.sum(), refused.sum(), closed.sum(), published.sum(), sent.sum());
  }
}
