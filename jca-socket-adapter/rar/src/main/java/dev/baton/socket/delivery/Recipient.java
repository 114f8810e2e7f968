package dev.baton.socket.delivery;

import java.util.concurrent.Executor;

/** Who learns what became of the entries: a channel. */
public interface Recipient {

  /** Runs the calls below: the channel's I/O thread. */
  Executor executor();

  /** The entry has its outcome. Called in the order in which entries were added. */
  void settled(Entry entry);

  /** The last of several outcomes that came together: now is the time to flush. */
  void allSettled();
}
