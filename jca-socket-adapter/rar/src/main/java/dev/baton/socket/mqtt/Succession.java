package dev.baton.socket.mqtt;

import dev.baton.socket.mqtt.DeviceChannel.Phase;
import dev.baton.socket.session.ConnectTerms;
import dev.baton.socket.session.Identity;
import org.jspecify.annotations.Nullable;

/**
 * The order in which connections own a session: a newer one opens only after the last event of the
 * older one has been delivered, however many come in a row. Used on the channel's I/O thread only.
 */
final class Succession {

  private final DeviceChannel channel;
  private boolean waitsForOlder;
  private boolean lastEventTold;
  private @Nullable Runnable successor;

  Succession(DeviceChannel channel) {
    this.channel = channel;
  }

  /** This channel must not open yet. */
  void waitForOlder() {
    waitsForOlder = true;
  }

  /** The older owner is gone: now this channel opens, or passes the session on. */
  void olderIsGone() {
    waitsForOlder = false;
    if (channel.phase() == Phase.TAKING_OVER) {
      ConnectHandler.open(channel);
    } else if (lastEventTold) {
      pass();
    }
  }

  /** This channel's last event has been delivered. */
  void lastEventTold() {
    lastEventTold = true;
    if (!waitsForOlder) {
      pass();
    }
  }

  /** Whether the session is free for its next owner, who is told now or later. */
  boolean isOver(Runnable next) {
    if (lastEventTold && !waitsForOlder) {
      next.run();
      return true;
    }
    successor = next;
    return false;
  }

  private void pass() {
    Identity identity = channel.identity();
    ConnectTerms terms = channel.terms;
    if (identity == null) {
      return;
    }
    if (terms != null && terms.wasOpened()) {
      channel
          .scope()
          .kept()
          .keep(
              identity.session(),
              channel.inbound.received(),
              channel.subscriptions().size(),
              terms.sessionExpirySeconds());
    }
    channel.scope().release(identity.session(), channel);
    Runnable next = successor;
    if (next != null) {
      successor = null;
      next.run();
    }
  }
}
