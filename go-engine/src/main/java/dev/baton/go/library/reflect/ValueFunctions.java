package dev.baton.go.library.reflect;

import dev.baton.go.library.runtime.Runtime;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.channel.Chan;
import dev.baton.go.runtime.function.Function;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.map.GoMap;
import dev.baton.go.runtime.memory.Location;
import dev.baton.go.runtime.memory.Memory;
import dev.baton.go.runtime.memory.Slices;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Elements;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.Complex;
import dev.baton.go.runtime.value.GoString;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** What {@code reflect.Value} asks of values and does to them; it knows handles as Object. */
public abstract sealed class ValueFunctions extends TypeFunctions permits Reflect {

  static Handle handle(Object handle) {
    return (Handle) handle;
  }

  public static @Nullable Object valueOf(G g, @Nullable Object value) {
    return Handle.ofInterface(value);
  }

  public static Object valueType(G g, Object handle) {
    return handle(handle).type();
  }

  public static long valueKind(G g, Object handle) {
    return number(handle(handle).kind());
  }

  public static boolean valueHidden(G g, Object handle) {
    return handle(handle).isHidden();
  }

  public static boolean valueAddressable(G g, Object handle) {
    return handle(handle).isAddressable();
  }

  public static boolean valueBool(G g, Object handle) {
    return (boolean) handle(handle).present();
  }

  public static long valueInt(G g, Object handle) {
    return Numbers.toLong(handle(handle).kind(), handle(handle).present());
  }

  public static double valueFloat(G g, Object handle) {
    return Numbers.toDouble(handle(handle).present());
  }

  public static Complex valueComplex(G g, Object handle) {
    return (Complex) handle(handle).present();
  }

  public static GoString valueString(G g, Object handle) {
    return (GoString) handle(handle).present();
  }

  public static ByteSlice valueBytes(G g, Object handle) {
    return (ByteSlice) cells(handle(handle));
  }

  /** A slice, of an array that is addressable one of all of it; any other value as it is. */
  static Object cells(Handle value) {
    return value.kind() == Kind.ARRAY && value.isAddressable()
        ? value.place().pointer()
        : value.present();
  }

  public static @Nullable Object valueInterface(G g, Object handle) {
    return handle(handle).toInterface();
  }

  /** What a pointer leads to or an interface holds, null for nil. */
  public static @Nullable Object valueElem(G g, Object handle) {
    Handle value = handle(handle);
    Object plain = value.plain();
    if (plain == null) {
      return null;
    }
    Handle elem =
        value.type().underlying() instanceof PointerType pointer
            ? Handle.at(pointer.elem(), Place.of(plain))
            : Handle.ofInterface(plain);
    return elem == null ? null : elem.hiddenLike(value);
  }

  public static boolean valueIsNil(G g, Object handle) {
    Object plain = handle(handle).plain();
    return plain == null || (plain instanceof Slice slice && slice.isNil());
  }

  public static boolean valueIsZero(G g, Object handle) {
    return isZero(handle(handle).type(), handle(handle).plain());
  }

  private static boolean isZero(Type type, @Nullable Object plain) {
    return switch (plain) {
      case null -> true;
      case Slice slice -> slice.isNil();
      case Struct struct -> type.kind() == Kind.STRUCT && isZero(type, struct);
      case Float number -> Float.floatToRawIntBits(number) == 0;
      case Double number -> Double.doubleToRawLongBits(number) == 0;
      case Complex number ->
          Double.doubleToRawLongBits(number.real) == 0
              && Double.doubleToRawLongBits(number.imag) == 0;
      default ->
          switch (type.kind()) {
            case ARRAY -> isZeroArray(elem(type), plain);
            case POINTER, MAP, CHAN, FUNC, INTERFACE, UNSAFE_POINTER -> false;
            default -> type.equal(plain, type.prototype());
          };
    };
  }

  private static boolean isZero(Type type, Struct struct) {
    int index = 0;
    for (Field field : ((StructType) type.underlying()).fields()) {
      if (!isZero(field.type(), struct.field(index++))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZeroArray(Type elem, Object array) {
    for (int i = 0; i < Array.getLength(array); i++) {
      if (!isZero(elem, Elements.get(array, i, elem))) {
        return false;
      }
    }
    return true;
  }

  public static long valueLen(G g, Object handle) {
    return switch (handle(handle).plain()) {
      case null -> 0;
      case Slice slice -> slice.length;
      case GoString text -> text.length();
      case GoMap map -> GoMap.len(map);
      case Chan chan -> Chan.len(chan);
      case Object array -> Array.getLength(array);
    };
  }

  public static long valueCap(G g, Object handle) {
    return switch (handle(handle).plain()) {
      case null -> 0;
      case Slice slice -> slice.capacity;
      case Chan chan -> Chan.cap(chan);
      case Object array -> Array.getLength(array);
    };
  }

  /** An element, the index being within bounds. */
  public static Object valueIndex(G g, Object handle, long index) {
    Handle value = handle(handle);
    int at = (int) index;
    if (value.present() instanceof GoString text) {
      return Handle.of(BasicType.UINT8, text.at(index)).hiddenLike(value);
    }
    Type elem = elem(value.type());
    if (value.present() instanceof Slice slice) {
      Place place = Place.element(slice.backingArray(), slice.offset + at, elem);
      return Handle.at(elem, place).hiddenLike(value);
    }
    Handle element =
        value.isAddressable()
            ? Handle.at(elem, value.place().element(at, elem))
            : Handle.of(elem, Elements.get(value.present(), at, elem));
    return element.hiddenLike(value);
  }

  public static Object valueField(G g, Object handle, long index) {
    Handle value = handle(handle);
    int at = (int) index;
    Struct struct = (Struct) value.present();
    Field field = ((StructType) value.type().underlying()).fields().get(at);
    Handle found =
        value.isAddressable()
            ? Handle.at(field.type(), Place.field(struct, at, field.type()))
            : Handle.of(field.type(), struct.field(at));
    return found.asField(value, field);
  }

  public static Object valueAddr(G g, Object handle) {
    Handle value = handle(handle);
    return Handle.of(value.type().pointer(), value.place().pointer()).hiddenLike(value);
  }

  public static long valuePointer(G g, Object handle) {
    Object plain = handle(handle).plain();
    return plain instanceof Function function
        ? Runtime.entry(g, function)
        : Memory.address(handle(handle).type(), plain);
  }

  public static @Nullable Object rawPointer(G g, Object handle) {
    Handle value = handle(handle);
    return switch (value.type().underlying()) {
      case PointerType pointer -> Location.of(value.plain(), pointer.elem());
      case SliceType slice -> Slices.start((Slice) value.present(), slice.elem());
      case BasicType pointer -> value.plain();
      default -> Location.ofAddress(Memory.address(value.type(), value.plain()));
    };
  }

  /** Assigns a value of a type that may be assigned. */
  public static void setValue(G g, Object handle, Object value) {
    Handle target = handle(handle);
    target.place().store(handle(value).copyAs(target.type()));
  }

  public static void setBool(G g, Object handle, boolean value) {
    handle(handle).place().store(value);
  }

  public static void setInt(G g, Object handle, long value) {
    handle(handle).place().store(Numbers.ofLong(handle(handle).kind(), value));
  }

  public static void setFloat(G g, Object handle, double value) {
    handle(handle).place().store(Numbers.ofDouble(handle(handle).kind(), value));
  }

  public static void setComplex(G g, Object handle, Complex value) {
    boolean half = handle(handle).kind() == Kind.COMPLEX64;
    handle(handle).place().store(half ? value.toComplex64() : value);
  }

  public static void setString(G g, Object handle, GoString value) {
    handle(handle).place().store(value);
  }

  public static void setBytes(G g, Object handle, ByteSlice value) {
    handle(handle).place().store(value);
  }

  public static void setZero(G g, Object handle) {
    handle(handle).place().store(handle(handle).type().zero());
  }

  public static boolean overflowsInt(G g, Object handle, long value) {
    return Numbers.overflows(handle(handle).kind(), value);
  }

  public static boolean overflowsFloat(G g, Object handle, double value) {
    return handle(handle).kind() == Kind.FLOAT32 && Numbers.overflowsFloat(value);
  }

  public static Object valueConvert(G g, Object handle, Object type) {
    return Conversion.convert(g, handle(handle), (Type) type).hiddenLike(handle(handle));
  }

  /** Go's {@code ==} on values of one type. */
  public static boolean equalValues(G g, Object a, Object b) {
    return handle(a).type().equal(handle(a).plain(), handle(b).plain());
  }

  public static boolean deepEqual(G g, @Nullable Object a, @Nullable Object b) {
    return new DeepEquality().interfaces(a, b);
  }
}
