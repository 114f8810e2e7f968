package dev.baton.go.runtime.panic;

import dev.baton.go.runtime.G;
import org.jspecify.annotations.Nullable;

/** A panic on its way up the stack. */
public final class GoPanic extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Object value;
  private final boolean exit;
  private @Nullable GoPanic link;
  private boolean linked;
  private boolean recovered;

  private GoPanic(@Nullable Object value, boolean exit, @Nullable Throwable cause) {
    super(null, cause, false, false);
    this.value = value;
    this.exit = exit;
  }

  /** A panic with an interface value. */
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

  /** The interface value it was called with. */
  public @Nullable Object value() {
    return value;
  }

  public boolean isExit() {
    return exit;
  }

  public boolean isRecovered() {
    return recovered;
  }

  void recover() {
    recovered = true;
  }

  /** The panic whose deferred functions were running when this one began. */
  public @Nullable GoPanic link() {
    return link;
  }

  /** Remembers what it interrupts; only the first frame that sees it knows. */
  GoPanic linkTo(G g) {
    if (!linked) {
      linked = true;
      link = g.panics;
    }
    return this;
  }

  @Override
  public String getMessage() {
    return exit ? "Goexit" : PanicText.of(value);
  }
}
