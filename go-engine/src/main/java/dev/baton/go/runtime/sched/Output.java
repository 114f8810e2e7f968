package dev.baton.go.runtime.sched;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A buffered output stream. It is flushed when it is full, when the process waits or ends, and by
 * the watchdog. Any thread.
 */
public final class Output {
  private static final int SIZE = 1 << 14;

  private final OutputStream target;
  private final Runnable whenBroken;
  private final byte[] buffer = new byte[SIZE];
  private int used;

  /** An output; if the target takes no more, the rest is dropped and its owner told. */
  Output(OutputStream target, Runnable whenBroken) {
    this.target = target;
    this.whenBroken = whenBroken;
  }

  /** Writes bytes; those of one call stay together. */
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (length > SIZE - used) {
      flush();
    }
    if (length > SIZE) {
      pass(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, buffer, used, length);
      used += length;
    }
  }

  /** Gives what was written to the target. */
  public synchronized void flush() {
    if (used > 0) {
      int count = used;
      used = 0;
      pass(buffer, 0, count);
    }
  }

  private void pass(byte[] bytes, int offset, int length) {
    try {
      target.write(bytes, offset, length);
      target.flush();
    } catch (IOException e) {
      whenBroken.run();
    }
  }
}
