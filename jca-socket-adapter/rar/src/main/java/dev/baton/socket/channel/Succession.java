package dev.baton.socket.channel;

import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.session.ConnectTerms;
import dev.baton.socket.session.Identity;
import org.jspecify.annotations.Nullable;

/**
 * The order in which connections own a session: a newer one opens only after the last event of the
 * older one has been delivered, however many come in a row. Used on the channel's I/O thread only.
 */
public final class Succession {

  private final DeviceChannel channel;
  private @Nullable Runnable opening;
  private boolean lastEventTold;
  private @Nullable Runnable successor;

  Succession(DeviceChannel channel) {
    this.channel = channel;
  }

  /**
   * This channel must not open before the older owner of its session is gone.
   *
   * @param open opens it then, if it has not been closed meanwhile
   */
  public void follow(DeviceChannel older, Runnable open) {
    opening = open;
    older.succession().takenOver(() -> channel.executor().execute(this::olderIsGone));
  }

  /** A newer channel of the same session has come. Callable from any thread. */
  private void takenOver(Runnable next) {
    channel
        .executor()
        .execute(
            () -> {
              if (!isOver(next)) {
                channel
                    .ending()
                    .end(
                        ReasonCode.SESSION_TAKEN_OVER,
                        null,
                        "the session was taken over",
                        true,
                        true);
              }
            });
  }

  /** Whether the session is free for its next owner, who is told now or later. */
  private boolean isOver(Runnable next) {
    if (lastEventTold && opening == null) {
      next.run();
      return true;
    }
    successor = next;
    return false;
  }

  /** The older owner is gone: now this channel opens, or passes the session on. */
  private void olderIsGone() {
    Runnable open = opening;
    opening = null;
    if (open != null && channel.phase() == Phase.TAKING_OVER) {
      open.run();
    } else if (lastEventTold) {
      pass();
    }
  }

  /** This channel's last event has been delivered. */
  public void lastEventTold() {
    lastEventTold = true;
    if (opening == null) {
      pass();
    }
  }

  private void pass() {
    Identity identity = channel.peer().identity();
    ConnectTerms terms = channel.peer().terms();
    if (identity == null) {
      return;
    }
    if (terms != null && terms.wasOpened()) {
      channel
          .scope()
          .kept()
          .keep(
              identity.session(),
              channel.inbound().received(),
              channel.peer().subscriptions().size(),
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
