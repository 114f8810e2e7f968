package dev.baton.go.library.runtime;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** The JVM's garbage collector. Any thread. */
final class Collector {
  /** At most one part in so many of the time goes into collections that programs ask for. */
  private static final int SHARE = 5;

  private static final Collector JVM = new Collector();

  private long lastEnd = System.nanoTime();
  private long lastDuration;
  private long skipped;

  private Collector() {}

  /**
   * Collects, unless that was asked for a moment ago: the JVM always collects the whole heap, which
   * a program that asks again and again would wait for most of the time.
   */
  static void collect() {
    JVM.run();
  }

  private synchronized void run() {
    long start = System.nanoTime();
    if (start - lastEnd < SHARE * lastDuration) {
      skipped++;
      return;
    }
    java.lang.Runtime.getRuntime().gc();
    lastEnd = System.nanoTime();
    lastDuration = lastEnd - start;
  }

  /** How many collections there were, as programs count them. */
  static long collections() {
    long collections = 0;
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      collections += Math.max(0, bean.getCollectionCount());
    }
    synchronized (JVM) {
      return collections + JVM.skipped;
    }
  }
}
