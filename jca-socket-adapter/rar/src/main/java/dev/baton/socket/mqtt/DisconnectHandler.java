package dev.baton.socket.mqtt;

import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.channel.DeviceChannel;
import dev.baton.socket.codec.Packet;
import dev.baton.socket.session.ConnectTerms;
import dev.baton.socket.session.Identity;

/** DISCONNECT from the device (3.14). Stateless; runs on the channel's I/O thread. */
final class DisconnectHandler {

  private static final int NORMAL = 0x00;
  private static final int WITH_WILL = 0x04;

  private DisconnectHandler() {}

  static void handle(DeviceChannel channel, Packet.Disconnect disconnect) {
    ConnectTerms terms = channel.peer().terms();
    Identity identity = channel.peer().identity();
    if (disconnect.properties().hasSessionExpiry() && terms != null && identity != null) {
      long expiry = disconnect.properties().sessionExpiry();
      if (terms.sessionExpirySeconds() == 0 && expiry > 0) {
        channel.ending().fault(ReasonCode.PROTOCOL_ERROR, "a session expiry where there was none");
        return;
      }
      if (terms.sessionExpirySeconds() != expiry) {
        terms.changeSessionExpiry(expiry);
        SubscribeHandler.expiryChanged(channel, identity);
      }
    }
    int reason = disconnect.reason();
    boolean graceful = reason == NORMAL || reason == WITH_WILL;
    String words = disconnect.properties().reasonString();
    channel
        .ending()
        .becomeClosed(
            "DISCONNECT 0x%02X%s".formatted(reason, words == null ? "" : ": " + words),
            graceful,
            reason != NORMAL);
    channel.ending().closeGently();
  }
}
