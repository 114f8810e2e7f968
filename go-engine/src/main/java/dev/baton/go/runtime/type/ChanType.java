package dev.baton.go.runtime.type;

import dev.baton.go.runtime.kind.ChanDirection;
import dev.baton.go.runtime.kind.Kind;
import org.jspecify.annotations.Nullable;

/** {@code chan T}, {@code chan<- T} or {@code <-chan T}. */
public final class ChanType extends Type {
  private final ChanDirection direction;
  private final Type elem;

  ChanType(ChanDirection direction, Type elem) {
    this.direction = direction;
    this.elem = elem;
  }

  public ChanDirection direction() {
    return direction;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public Kind kind() {
    return Kind.CHAN;
  }

  @Override
  public String toString() {
    boolean ambiguous =
        direction == ChanDirection.BOTH
            && elem instanceof ChanType inner
            && inner.direction == ChanDirection.RECEIVE;
    return direction.text() + (ambiguous ? " (" + elem + ")" : " " + elem);
  }

  @Override
  public boolean comparable() {
    return true;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // A channel equals only itself.
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    return a == b;
  }

  @Override
  public int hash(@Nullable Object value) {
    return System.identityHashCode(value);
  }

  @Override
  @Nullable Object makeZero() {
    return null;
  }
}
