package dev.baton.go.types;

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
    Type under = constraint.underlying();
    Interface made;
    if (under instanceof Interface i) {
      made = i;
    } else if (under == Basic.INVALID) {
      return Interface.ANY;
    } else {
      made = new Interface(java.util.List.of(), java.util.List.of(constraint), true);
    }
    iface = made;
    return made;
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
