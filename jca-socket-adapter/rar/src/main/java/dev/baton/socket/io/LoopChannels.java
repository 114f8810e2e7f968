package dev.baton.socket.io;

import java.util.ArrayList;
import java.util.List;

/**
 * The channels of one I/O thread, looked over twice a second for keep alives and deadlines. A sweep
 * over ten thousand channels takes well under a millisecond, and saves each of them a timer task
 * and a handler of its own. Used on that I/O thread only.
 */
public final class LoopChannels {

  /** How often {@link #sweep} is meant to run. */
  public static final long SWEEP_MILLIS = 500;

  /** A channel that is looked over. */
  public abstract static class Member {

    private int place;

    /** Called twice a second, with the time of {@link System#nanoTime}. */
    protected abstract void checkTime(long now);
  }

  private final List<Member> channels = new ArrayList<>();

  /** Adds a channel that has just been registered. */
  public void add(Member channel) {
    channel.place = channels.size();
    channels.add(channel);
  }

  /** Removes a channel: the last one takes its place. */
  public void remove(Member channel) {
    Member last = channels.removeLast();
    if (last.place != channel.place) {
      channels.set(channel.place, last);
      last.place = channel.place;
    }
  }

  /** Ends what has waited too long. */
  public void sweep() {
    long now = System.nanoTime();
    // Backwards: a channel that closes itself is replaced by one that has been checked already.
    for (int at = channels.size() - 1; at >= 0; at--) {
      channels.get(at).checkTime(now);
    }
  }
}
