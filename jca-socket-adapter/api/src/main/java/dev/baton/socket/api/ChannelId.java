package dev.baton.socket.api;

/**
 * Names one device-to-server connection for as long as the server process lives; never used twice.
 *
 * @param listener the listener that accepted it
 * @param number unique in the process
 */
public record ChannelId(String listener, long number) {

  @Override
  public String toString() {
    return listener + "#" + number;
  }
}
