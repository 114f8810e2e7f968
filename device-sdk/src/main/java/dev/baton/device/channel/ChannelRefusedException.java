package dev.baton.device.channel;

/** No channel came about: not reachable, not admitted, or not subscribed. */
public final class ChannelRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ChannelRefusedException(ChannelId channel, String why) {
    super(channel + ": " + why);
  }
}
