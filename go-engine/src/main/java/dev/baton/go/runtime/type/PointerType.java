package dev.baton.go.runtime.type;

import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.slice.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code *T}. */
public final class PointerType extends Type {
  private final Type elem;

  PointerType(Type elem) {
    this.elem = elem;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public @Nullable Object box(@Nullable Object plain) {
    elem.completePointer();
    return super.box(plain);
  }

  @Override
  public boolean hasBoxing() {
    elem.completePointer();
    return super.hasBoxing();
  }

  @Override
  public List<Method> methods() {
    elem.completePointer();
    return super.methods();
  }

  @Override
  public Kind kind() {
    return Kind.POINTER;
  }

  @Override
  public String toString() {
    return "*" + elem;
  }

  @Override
  public boolean comparable() {
    return true;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // A pointer to a struct is the struct itself.
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    return a == b || ((a instanceof Pointer || a instanceof Slice) && a.equals(b));
  }

  @Override
  public int hash(@Nullable Object value) {
    return value instanceof Pointer || value instanceof Slice
        ? value.hashCode()
        : System.identityHashCode(value);
  }

  @Override
  @Nullable Object makeZero() {
    return null;
  }
}
