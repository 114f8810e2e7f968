package dev.baton.device.command;

/**
 * What the cloud asks of the device.
 *
 * @param id the same at each delivery of the same command
 * @param name what to do; empty where the sender gave none
 * @param topic where it arrived
 */
public record Command(String id, String name, String topic, byte[] payload) {}
