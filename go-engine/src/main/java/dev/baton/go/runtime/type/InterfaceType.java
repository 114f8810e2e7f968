package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Interfaces;
import dev.baton.go.runtime.type.part.MethodSpec;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code interface { … }}; its methods are sorted by name. */
public final class InterfaceType extends Type {
  private final List<MethodSpec> specs;

  private volatile @Nullable Predicate<Object> membership;

  InterfaceType(List<MethodSpec> specs) {
    this.specs = specs;
  }

  public List<MethodSpec> specs() {
    return specs;
  }

  /** Says how to find out whether an interface value that is not nil has the methods. */
  public void membership(Predicate<Object> test) {
    this.membership = test;
  }

  /** Whether an interface value has the methods; nil has none. */
  public boolean holds(@Nullable Object value) {
    Predicate<Object> test = membership;
    if (value == null || specs.isEmpty()) {
      return value != null;
    }
    if (test == null) {
      throw new IllegalStateException("nobody said who implements " + this);
    }
    return test.test(value);
  }

  @Override
  public Kind kind() {
    return Kind.INTERFACE;
  }

  @Override
  public String toString() {
    if (specs.isEmpty()) {
      return "interface {}";
    }
    StringBuilder text = new StringBuilder("interface {");
    for (int i = 0; i < specs.size(); i++) {
      text.append(i == 0 ? " " : "; ").append(specs.get(i));
    }
    return text.append(" }").toString();
  }

  @Override
  public boolean comparable() {
    return true;
  }

  @Override
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    return Interfaces.equal(a, b);
  }

  @Override
  public int hash(@Nullable Object value) {
    return Interfaces.hash(value);
  }

  @Override
  @Nullable Object makeZero() {
    return null;
  }
}
