package dev.baton.socket.api.connection;

/**
 * What a listener has done since the process started. Publishes are counted when they are
 * acknowledged.
 */
public record ListenerCounters(
    long accepted, long admitted, long refused, long closed, long published, long sent) {}
