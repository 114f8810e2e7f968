package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.address.Addressed;
import dev.baton.go.runtime.pointer.BoolPointer;
import dev.baton.go.runtime.pointer.DoublePointer;
import dev.baton.go.runtime.pointer.FloatPointer;
import dev.baton.go.runtime.pointer.IntPointer;
import dev.baton.go.runtime.pointer.LongPointer;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.pointer.RefPointer;
import dev.baton.go.runtime.type.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pointer to bytes of variables of other types, which are read and written as its own type. */
sealed interface View extends Addressed {
  /** The first of the bytes. */
  Location location();

  @Override
  default long address() {
    return location().address();
  }

  /** The view of bytes as a type that is neither struct nor array. */
  static Pointer of(Location at, Type type) {
    return switch (type.kind()) {
      case BOOL -> new BoolView(at, type);
      case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> new IntView(at, type);
      case INT, INT64, UINT, UINT64, UINTPTR -> new LongView(at, type);
      case FLOAT32 -> new FloatView(at, type);
      case FLOAT64 -> new DoubleView(at, type);
      default -> new RefView(at, type);
    };
  }

  /** Tells it apart from pointers to elements and fields, which count no bytes. */
  static long place(Location at) {
    return ~at.offset;
  }

  private static Object number(Location at, Type type) {
    return Objects.requireNonNull(Memory.load(at, type));
  }

  /** As a bool. */
  final class BoolView extends BoolPointer implements View {
    private final Location at;
    private final Type type;

    BoolView(Location at, Type type) {
      this.at = at;
      this.type = type;
    }

    @Override
    public Location location() {
      return at;
    }

    @Override
    public boolean get() {
      return (boolean) number(at, type);
    }

    @Override
    public void set(boolean value) {
      Memory.store(at, type, value);
    }

    @Override
    public Object base() {
      return at.base;
    }

    @Override
    public long place() {
      return View.place(at);
    }
  }

  /** As an integer of at most 32 bits. */
  final class IntView extends IntPointer implements View {
    private final Location at;
    private final Type type;

    IntView(Location at, Type type) {
      this.at = at;
      this.type = type;
    }

    @Override
    public Location location() {
      return at;
    }

    @Override
    public int get() {
      return (int) number(at, type);
    }

    @Override
    public void set(int value) {
      Memory.store(at, type, value);
    }

    @Override
    public Object base() {
      return at.base;
    }

    @Override
    public long place() {
      return View.place(at);
    }
  }

  /** As an integer of 64 bits. */
  final class LongView extends LongPointer implements View {
    private final Location at;
    private final Type type;

    LongView(Location at, Type type) {
      this.at = at;
      this.type = type;
    }

    @Override
    public Location location() {
      return at;
    }

    @Override
    public long get() {
      return (long) number(at, type);
    }

    @Override
    public void set(long value) {
      Memory.store(at, type, value);
    }

    @Override
    public Object base() {
      return at.base;
    }

    @Override
    public long place() {
      return View.place(at);
    }
  }

  /** As a float32. */
  final class FloatView extends FloatPointer implements View {
    private final Location at;
    private final Type type;

    FloatView(Location at, Type type) {
      this.at = at;
      this.type = type;
    }

    @Override
    public Location location() {
      return at;
    }

    @Override
    public float get() {
      return (float) number(at, type);
    }

    @Override
    public void set(float value) {
      Memory.store(at, type, value);
    }

    @Override
    public Object base() {
      return at.base;
    }

    @Override
    public long place() {
      return View.place(at);
    }
  }

  /** As a float64. */
  final class DoubleView extends DoublePointer implements View {
    private final Location at;
    private final Type type;

    DoubleView(Location at, Type type) {
      this.at = at;
      this.type = type;
    }

    @Override
    public Location location() {
      return at;
    }

    @Override
    public double get() {
      return (double) number(at, type);
    }

    @Override
    public void set(double value) {
      Memory.store(at, type, value);
    }

    @Override
    public Object base() {
      return at.base;
    }

    @Override
    public long place() {
      return View.place(at);
    }
  }

  /** As anything else. */
  final class RefView extends RefPointer implements View {
    private final Location at;
    private final Type type;

    RefView(Location at, Type type) {
      this.at = at;
      this.type = type;
    }

    @Override
    public Location location() {
      return at;
    }

    @Override
    public @Nullable Object get() {
      return Memory.load(at, type);
    }

    @Override
    public void set(@Nullable Object value) {
      Memory.store(at, type, value);
    }

    @Override
    public Object base() {
      return at.base;
    }

    @Override
    public long place() {
      return View.place(at);
    }
  }
}
