package dev.baton.device.channel;

/** A message for the gateway, at QoS 1. The payload must not be changed after this. */
public record OutgoingMessage(String topic, byte[] payload) {}
