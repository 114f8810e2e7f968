package dev.baton.socket.session;

import java.util.Set;

/**
 * What is left of a session while its device is away; subscriptions are kept upstream.
 *
 * @param received packet ids of QoS 2 publishes that were taken and not released yet
 * @param subscriptions how many there were
 * @param expiresAtNanos on the clock of {@link System#nanoTime}
 */
record KeptSession(Set<Integer> received, int subscriptions, long expiresAtNanos) {

  boolean isExpired(long nowNanos) {
    return expiresAtNanos - nowNanos <= 0;
  }
}
