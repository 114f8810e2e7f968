package dev.baton.socket.delivery;

import java.time.Duration;

/**
 * Bounds of the deliveries to one listener.
 *
 * @param workThreads how many calls run at once
 * @param maxBatch how many entries one call gets at most
 * @param linger how long the first of a batch waits for others
 */
public record DeliveryLimits(int workThreads, int maxBatch, Duration linger) {

  /** Checks the ranges. */
  public DeliveryLimits {
    if (workThreads < 1 || workThreads > 64) {
      throw new IllegalArgumentException("workThreads must be 1 to 64: " + workThreads);
    }
    if (maxBatch < 1 || maxBatch > 10_000) {
      throw new IllegalArgumentException("maxBatch must be 1 to 10000: " + maxBatch);
    }
  }
}
