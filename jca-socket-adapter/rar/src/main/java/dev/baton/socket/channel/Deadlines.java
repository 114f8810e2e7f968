package dev.baton.socket.channel;

import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.io.LoopChannels;
import java.util.concurrent.TimeUnit;

/**
 * Ends a channel that has kept us waiting too long: for its CONNECT, for any packet at all, for the
 * end of its exchanges, for the other side's FIN. Runs on the channel's I/O thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a close that fails has nobody to tell
public final class Deadlines extends LoopChannels.Member {

  private final DeviceChannel channel;
  private long lastPacketNanos = System.nanoTime();
  private long deadlineNanos;
  private int keepAliveSeconds;

  Deadlines(DeviceChannel channel) {
    this.channel = channel;
  }

  /** A packet has come, or could not have come: silence begins anew. */
  public void heard() {
    lastPacketNanos = System.nanoTime();
  }

  /** How often a packet is due; 0 for never. */
  public void keepAlive(int seconds) {
    keepAliveSeconds = seconds;
  }

  /** How long the present phase may take from now. */
  void set(long nanos) {
    deadlineNanos = System.nanoTime() + nanos;
  }

  @Override
  protected void checkTime(long now) {
    switch (channel.phase()) {
      case AWAITING_CONNECT -> {
        if (now - lastPacketNanos > channel.settings().connectTimeout().toNanos()) {
          channel.ending().becomeClosed("no CONNECT in time", false, false);
          channel.socket().close();
        }
      }
      case DECIDING, TAKING_OVER -> {}
      case OPEN -> checkKeepAlive(now);
      case FINISHING -> {
        if (isOver(now)) {
          channel.ending().finishAnyway();
        } else {
          checkKeepAlive(now);
        }
      }
      case CLOSED -> {
        if (isOver(now)) {
          channel.socket().close();
        }
      }
    }
  }

  private boolean isOver(long now) {
    return now - deadlineNanos > 0;
  }

  private void checkKeepAlive(long now) {
    boolean silent =
        keepAliveSeconds > 0
            && channel.reading().isOpen()
            && now - lastPacketNanos > TimeUnit.SECONDS.toNanos(keepAliveSeconds) * 3 / 2;
    if (silent) {
      channel.ending().end(ReasonCode.KEEP_ALIVE_TIMEOUT, null, "keep alive timeout", false, true);
    }
  }
}
