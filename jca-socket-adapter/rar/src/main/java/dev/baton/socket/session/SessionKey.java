package dev.baton.socket.session;

/** What MQTT knows a session by: here client ids belong to their device, not to the whole world. */
public record SessionKey(String device, String clientId) {}
