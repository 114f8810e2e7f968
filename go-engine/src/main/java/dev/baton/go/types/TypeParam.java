package dev.baton.go.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type parameter of a generic function or type. */
public final class TypeParam implements Type {
  private final TypeName obj;
  private int index;
  private Type constraint;

  /** Makes the parameter and ties its name to it. */
  public TypeParam(TypeName obj, int index, Type constraint) {
    this.obj = obj;
    this.index = index;
    this.constraint = constraint;
    obj.setType(this);
  }

  public TypeName obj() {
    return obj;
  }

  public String name() {
    return obj.name();
  }

  /** Its place in the parameter list. */
  public int index() {
    return index;
  }

  public void setIndex(int place) {
    index = place;
  }

  /**
   * The constraint as written: an interface, or any other type standing for its implicit interface.
   */
  public Type constraint() {
    return constraint;
  }

  public void setConstraint(Type bound) {
    constraint = bound;
    iface = null;
  }

  private @Nullable Interface iface;

  /** The constraint's interface; an ordinary type {@code T} stands for {@code interface{T}}. */
  public Interface constraintInterface() {
    Interface known = iface;
    if (known != null) {
      return known;
    }
    Type bound = interfaceOf(constraint);
    if (!(bound.underlying() instanceof Interface made)) {
      return Interface.ANY;
    }
    iface = made;
    return made;
  }

  /**
   * The constraint itself if it is an interface, else the interface with it as the only element.
   */
  public static Type interfaceOf(Type constraint) {
    Type under = constraint.underlying();
    return under instanceof Interface || under == Basic.INVALID
        ? constraint
        : new Interface(List.of(), List.of(constraint), true);
  }

  @Override
  public Type underlying() {
    return constraintInterface();
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}
