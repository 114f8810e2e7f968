package dev.baton.go.runtime.address;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** The addresses of one object, which it keeps as long as it lives. */
public final class Region extends WeakReference<Object> {
  /** The address of its first byte. */
  public final long start;

  /** How many bytes it has. */
  final long size;

  private volatile @Nullable Object layout;

  Region(Object base, long start, long size, ReferenceQueue<Object> dead) {
    super(base, dead);
    this.start = start;
    this.size = size;
  }

  /** What somebody noted about the types of its bytes; null if nobody did. */
  public @Nullable Object layout() {
    return layout;
  }

  /** Notes something about the types of its bytes, which must not lead to the object itself. */
  public void layout(Object description) {
    layout = description;
  }
}
