package dev.baton.go.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A goroutine, as every Go function gets it: what it panics with, what it waits for and its share
 * of the limits.
 *
 * <p>Only the goroutine's own thread uses it, unless a field says otherwise.
 */
public abstract class G {
  /** How much a goroutine may allocate before it gives account of it. */
  public static final long ALLOCATION_GRANT = 1 << 20;

  /** 1 is the main goroutine. */
  public final long id;

  /** Whether the last receive got a value that was sent, not the zero value of a closed channel. */
  public boolean ok;

  /** Whose deferred functions run at the moment; it leads to those it interrupted. */
  public @Nullable GoPanic panics;

  /**
   * Which function versions this goroutine takes: those that the host's call began with that it
   * belongs to; null takes the newest.
   */
  public @Nullable Object generation;

  /** Why it is blocked, as a crash report says it; anyone may read it. */
  public volatile @Nullable String waiting;

  /** The function and the place of the {@code go} statement that made it; anyone may read it. */
  public @Nullable String origin;

  /** The goroutine that made it, if that is known by {@link #origin}. */
  public long creator;

  /** The thread that runs it; anyone may read it. */
  public volatile @Nullable Thread thread;

  /** Which call to look after its limits it has answered. */
  public int answered;

  /** How many deferred functions it is in. */
  public int deferred;

  /** Whether it waits until it gets what it waits for, for others would suffer if it left. */
  public boolean patient;

  /**
   * How often a goroutine may be called to look while it runs deferred functions though its process
   * has ended. Turns, not time: a machine that stands still must not keep a lock closed.
   */
  private static final int TURNS_AFTER_END = 4;

  private static final ThreadLocal<@Nullable G> CURRENT = new ThreadLocal<>();

  private long allocationLeft = ALLOCATION_GRANT;
  private int turnsAfterEnd = TURNS_AFTER_END;

  protected G(long id) {
    this.id = id;
  }

  /** Puts memory that is about to be taken to account. */
  public final void allocated(long bytes) {
    allocationLeft -= bytes;
    if (allocationLeft < 0) {
      settle();
    }
  }

  /** Makes this the goroutine of the calling thread, from which it may have to account. */
  public final void enter() {
    if (isLimited()) {
      CURRENT.set(this);
    }
  }

  /**
   * Puts memory to the account of the goroutine that runs on this thread, for those who are not
   * told which that is; slower than {@link #allocated}.
   */
  public static void allocatedHere(long bytes) {
    G current = CURRENT.get();
    if (current != null) {
      current.allocated(bytes);
    }
  }

  /** Gives account of what was allocated since the last time. */
  public final void settle() {
    long used = ALLOCATION_GRANT - allocationLeft;
    allocationLeft = ALLOCATION_GRANT;
    account(used);
  }

  /** Puts memory to the account of all goroutines; it ends this one when that is too much. */
  protected abstract void account(long bytes);

  /** Whether there is a limit to what may be allocated. */
  protected abstract boolean isLimited();

  /**
   * Whether it may go on though its process has ended: it runs deferred functions, has a turn left,
   * which it takes, and {@linkplain #leavesTidily leaves tidily}.
   */
  public final boolean takeTurnAfterEnd() {
    return deferred > 0 && leavesTidily() && turnsAfterEnd-- > 0;
  }

  /**
   * Whether its deferred functions run when its process is ended: the program goes on after it, and
   * has to get back the locks that it holds.
   */
  public abstract boolean leavesTidily();
}
