package dev.baton.go.runtime;

import org.jspecify.annotations.Nullable;

/** A panic on its way up the stack. */
public final class GoPanic extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Whether panics note where they began: only a JVM that is told to shows the frames of Go
   * functions in traces, and it takes time.
   */
  private static final boolean TRACED = Boolean.getBoolean("baton.go.traces");

  private transient @Nullable Object value;
  private final boolean exit;
  private @Nullable GoPanic link;
  private boolean linked;
  private boolean recovered;

  private GoPanic(@Nullable Object value, boolean exit, @Nullable Throwable cause) {
    super(null, cause, false, TRACED && cause == null);
    this.value = value;
    this.exit = exit;
  }

  /** A panic with an interface value or a fault. */
  static GoPanic of(@Nullable Object value) {
    return new GoPanic(value, false, null);
  }

  /** A panic that the JVM noticed. */
  static GoPanic of(@Nullable Object value, Throwable cause) {
    return new GoPanic(value, false, cause);
  }

  /** {@code runtime.Goexit}: runs deferred functions like a panic, but cannot be recovered. */
  public static GoPanic exit() {
    return new GoPanic(null, true, null);
  }

  /** The interface value it was called with, or a {@link Fault}. */
  public @Nullable Object value() {
    return value;
  }

  /** Puts the interface value in a fault's place that Go code sees from now on. */
  public void become(Object error) {
    if (!(value instanceof Fault)) {
      throw new IllegalStateException("no fault: " + value);
    }
    value = error;
  }

  /** The calls under way when it began, innermost first; none if they were not noted. */
  public StackTraceElement[] origin() {
    Throwable cause = getCause();
    return TRACED && cause != null ? cause.getStackTrace() : getStackTrace();
  }

  public boolean isExit() {
    return exit;
  }

  public boolean isRecovered() {
    return recovered;
  }

  /** Stops it; the frame whose deferred function did so returns. */
  public void recover() {
    recovered = true;
  }

  /** The panic whose deferred functions were running when this one began. */
  public @Nullable GoPanic link() {
    return link;
  }

  /** Remembers what it interrupts; only the first frame that sees it knows. */
  public GoPanic linkTo(G g) {
    if (!linked) {
      linked = true;
      link = g.panics;
    }
    return this;
  }

  @Override
  public String getMessage() {
    if (exit) {
      return "Goexit";
    }
    return value == null ? "nil" : value.toString();
  }
}
