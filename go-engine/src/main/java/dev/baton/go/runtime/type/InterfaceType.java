package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Interfaces;
import dev.baton.go.runtime.type.part.MethodSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code interface { … }}; its methods are sorted by name. */
public final class InterfaceType extends Type {
  private final List<MethodSpec> specs;

  InterfaceType(List<MethodSpec> specs) {
    this.specs = specs;
  }

  public List<MethodSpec> specs() {
    return specs;
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
