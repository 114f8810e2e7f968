package dev.baton.go.runtime.type;

import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.kind.Kind;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Go type at run time. Types of one program are interned by its {@link TypeTable}: identical
 * types are one object.
 *
 * <p>The methods on values take and give <i>plain</i> values: Boolean, Integer (integers of at most
 * 32 bits), Long, Float, Double, or the reference that represents the value.
 */
public abstract sealed class Type
    permits BasicType,
        NamedType,
        PointerType,
        SliceType,
        ArrayType,
        MapType,
        ChanType,
        StructType,
        FuncType,
        InterfaceType {
  private volatile @Nullable PointerType pointer;
  private volatile @Nullable SliceType slice;
  private volatile @Nullable Boxing boxing;
  private volatile Supplier<List<Method>> methods = List::of;
  private volatile @Nullable Object prototype;
  private volatile @Nullable Supplier<Object> prototypeSource;
  private volatile @Nullable Runnable pointerCompletion;

  /** The kind of the underlying type. */
  public abstract Kind kind();

  /** The type itself unless it is a named one. */
  public Type underlying() {
    return this;
  }

  /** The type's name within its package, empty if it has none. */
  public String name() {
    return "";
  }

  /** The import path of a named type's package, empty if it has none. */
  public String pkgPath() {
    return "";
  }

  /** As {@code %T} prints it: names with their package's name. */
  @Override
  public abstract String toString();

  /** Whether values can be compared with {@code ==} (which may still panic for interfaces). */
  public abstract boolean comparable();

  /** Go's {@code ==} on plain values. */
  public abstract boolean equal(@Nullable Object a, @Nullable Object b);

  /** A hash that agrees with {@link #equal}; panics as a map does for a value without one. */
  public abstract int hash(@Nullable Object value);

  /** A zero value of its own. */
  public @Nullable Object zero() {
    Object zero = prototype();
    return Aggregates.livesInPlace(zero) && zero != null ? Aggregates.copy(zero) : zero;
  }

  /** The zero value as a prototype, which nobody may change. */
  public @Nullable Object prototype() {
    Object known = prototype;
    if (known == null) {
      // No lock is held here, for the source takes the compiler's; made twice does no harm.
      Supplier<Object> source = prototypeSource;
      known = source == null ? makeZero() : source.get();
      prototype = known;
    }
    return known;
  }

  /** Says who makes the zero value of a struct type when it is first needed. */
  public void prototypeSource(Supplier<Object> source) {
    this.prototypeSource = source;
  }

  /** Gives a struct type its zero value: an object of the class generated for it. */
  public void prototype(Object zero) {
    this.prototype = zero;
  }

  abstract @Nullable Object makeZero();

  /** The interface value of this dynamic type. */
  public @Nullable Object box(@Nullable Object plain) {
    Boxing special = boxing;
    return special == null ? Boxing.standard(this, plain) : special.box(plain);
  }

  /** Says how values get into interfaces, for types with methods of their own. */
  public void boxing(Boxing special) {
    this.boxing = special;
  }

  /** Whether values get into interfaces in a way of their own, because the type has methods. */
  public boolean hasBoxing() {
    return boxing != null;
  }

  /** The type's methods, sorted by name. */
  public List<Method> methods() {
    return methods.get();
  }

  /** Says who gives the methods, which is asked whenever they are needed. */
  public void methods(Supplier<List<Method>> source) {
    this.methods = source;
  }

  /** Says who gives {@code *T} its boxing and methods when they are first needed. */
  public void whenPointerIsUsed(Runnable completion) {
    this.pointerCompletion = completion;
  }

  /** Gives {@code *T} its boxing and methods. */
  final void completePointer() {
    Runnable completion = pointerCompletion;
    if (completion != null) {
      completion.run();
      pointerCompletion = null;
    }
  }

  /** The type {@code *T}. */
  public PointerType pointer() {
    PointerType known = pointer;
    return known != null ? known : makePointer();
  }

  private synchronized PointerType makePointer() {
    PointerType made = pointer;
    if (made == null) {
      made = new PointerType(this);
      pointer = made;
    }
    return made;
  }

  /** The type {@code []T}. */
  public SliceType slice() {
    SliceType known = slice;
    return known != null ? known : makeSlice();
  }

  private synchronized SliceType makeSlice() {
    SliceType made = slice;
    if (made == null) {
      made = new SliceType(this);
      slice = made;
    }
    return made;
  }
}
