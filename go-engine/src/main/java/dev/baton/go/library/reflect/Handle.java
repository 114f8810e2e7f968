package dev.baton.go.library.reflect;

import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.InterfaceType;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@code reflect.Value} stands for. Immutable, though the place it shows may change. */
public final class Handle {
  private final Type type;
  private final @Nullable Object plain;
  private final @Nullable Place place;
  private final Secrecy secrecy;

  private Handle(Type type, @Nullable Object plain, @Nullable Place place, Secrecy secrecy) {
    this.type = type;
    this.plain = plain;
    this.place = place;
    this.secrecy = secrecy;
  }

  /** Whether it came out of an unexported field; fields of an embedded one may be seen again. */
  private enum Secrecy {
    NONE,
    EMBEDDED,
    ALL
  }

  /** A value that cannot be assigned to. */
  static Handle of(Type type, @Nullable Object plain) {
    return new Handle(type, plain, null, Secrecy.NONE);
  }

  /** A value that can be assigned to. */
  static Handle at(Type type, Place place) {
    return new Handle(type, null, place, Secrecy.NONE);
  }

  /** The content of an interface value, null for nil. */
  static @Nullable Handle ofInterface(@Nullable Object value) {
    Type type = Interfaces.typeOf(value);
    return type == null ? null : of(type, Interfaces.plain(value));
  }

  /** The same, out of an unexported field if the other one is. */
  Handle hiddenLike(Handle other) {
    return other.secrecy.compareTo(secrecy) > 0 ? with(other.secrecy) : this;
  }

  /** The same as a field of another value. */
  Handle asField(Handle owner, Field field) {
    if (owner.secrecy == Secrecy.ALL) {
      return with(Secrecy.ALL);
    }
    if (field.exported()) {
      return this;
    }
    return with(field.embedded() ? Secrecy.EMBEDDED : Secrecy.ALL);
  }

  private Handle with(Secrecy other) {
    return new Handle(type, plain, place, other);
  }

  Handle withType(Type other) {
    return new Handle(other, plain, place, secrecy);
  }

  public Type type() {
    return type;
  }

  Kind kind() {
    return type.kind();
  }

  public boolean isHidden() {
    return secrecy != Secrecy.NONE;
  }

  boolean isAddressable() {
    return place != null;
  }

  boolean isSettable() {
    return place != null && !isHidden();
  }

  /** The place of an addressable value. */
  Place place() {
    return Objects.requireNonNull(place);
  }

  /** The plain value; of a struct or array the object itself. */
  public @Nullable Object plain() {
    return place == null ? plain : place.load();
  }

  /** The plain value of a kind that has no nil. */
  Object present() {
    return Objects.requireNonNull(plain());
  }

  /** The plain value, a copy if others could change it. */
  @Nullable Object copy() {
    Object value = plain();
    return Place.isAggregate(type) ? Aggregates.copy(Objects.requireNonNull(value)) : value;
  }

  /** As an interface value. */
  @Nullable Object toInterface() {
    return type.box(copy());
  }

  /** The plain value as one of another type that it can be assigned to, a copy. */
  @Nullable Object copyAs(Type target) {
    if (target.underlying() instanceof InterfaceType) {
      return toInterface();
    }
    Object value = copy();
    if (value instanceof Struct struct && target != type && type.kind() == Kind.STRUCT) {
      return Conversion.struct(struct, type, target);
    }
    return value;
  }
}
