package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.kind.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code func(…) …}. */
public final class FuncType extends Type {
  private final List<Type> in;
  private final List<Type> out;
  private final boolean variadic;

  FuncType(List<Type> in, List<Type> out, boolean variadic) {
    this.in = in;
    this.out = out;
    this.variadic = variadic;
  }

  public List<Type> in() {
    return in;
  }

  public List<Type> out() {
    return out;
  }

  public boolean variadic() {
    return variadic;
  }

  @Override
  public Kind kind() {
    return Kind.FUNC;
  }

  @Override
  public String toString() {
    return "func" + signature();
  }

  /** The parameters and results, as they follow a method's name. */
  public String signature() {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < in.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      boolean last = variadic && i == in.size() - 1;
      text.append(
          last ? "..." + ((SliceType) in.get(i).underlying()).elem() : in.get(i).toString());
    }
    text.append(')');
    if (out.size() == 1) {
      return text.append(' ').append(out.getFirst()).toString();
    }
    for (int i = 0; i < out.size(); i++) {
      text.append(i == 0 ? " (" : ", ").append(out.get(i));
    }
    return text.append(out.isEmpty() ? "" : ")").toString();
  }

  @Override
  public boolean comparable() {
    return false;
  }

  @Override
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    throw Panics.uncomparable(toString());
  }

  @Override
  public int hash(@Nullable Object value) {
    throw Panics.unhashable(toString());
  }

  @Override
  @Nullable Object makeZero() {
    return null;
  }
}
