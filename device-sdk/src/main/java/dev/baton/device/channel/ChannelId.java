package dev.baton.device.channel;

/**
 * One channel of one device.
 *
 * @param number counts the device's connection attempts from 1
 * @param epoch as the allocation gave it, or 0 where it gave none
 */
public record ChannelId(int number, Address address, long epoch) {

  @Override
  public String toString() {
    return "#" + number + " " + address + " epoch " + epoch;
  }
}
