package dev.baton.go.library.reflect;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.tuple.triple.TupleLLL;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.ChanType;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.FuncType;
import dev.baton.go.runtime.type.InterfaceType;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.Layout;
import dev.baton.go.runtime.type.MapType;
import dev.baton.go.runtime.type.Method;
import dev.baton.go.runtime.type.MethodSpec;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.GoString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code reflect.Type} asks the run-time system's types, which it knows as Object. */
public abstract sealed class TypeFunctions extends TypeMaking permits ValueFunctions {
  public static @Nullable Object wrapperOf(G g, Object type) {
    return Process.of(g).types().representative((Type) type);
  }

  /** Enters the object for a type, and gives the one that is known if another was faster. */
  public static Object setWrapper(G g, Object type, Object wrapper) {
    return Process.of(g).types().represent((Type) type, wrapper);
  }

  public static @Nullable Object typeOf(G g, @Nullable Object value) {
    return Interfaces.typeOf(value);
  }

  public static long typeKind(G g, Object type) {
    return number(((Type) type).kind());
  }

  /** A kind as package reflect numbers it. */
  @SuppressWarnings("EnumOrdinal") // The kinds are in the order of package reflect.
  static long number(Kind kind) {
    return kind.ordinal();
  }

  public static GoString typeName(G g, Object type) {
    return GoString.of(((Type) type).name());
  }

  public static GoString typePkgPath(G g, Object type) {
    return GoString.of(((Type) type).pkgPath());
  }

  public static GoString typeString(G g, Object type) {
    return GoString.of(type.toString());
  }

  public static long typeSize(G g, Object type) {
    return Layout.size((Type) type);
  }

  public static long typeAlign(G g, Object type) {
    return Layout.align((Type) type);
  }

  public static boolean typeComparable(G g, Object type) {
    return ((Type) type).comparable();
  }

  public static Object typeElem(G g, Object type) {
    return elem((Type) type);
  }

  /** The element type of a type that has one. */
  static Type elem(Type type) {
    return switch (type.underlying()) {
      case ArrayType t -> t.elem();
      case ChanType t -> t.elem();
      case MapType t -> t.elem();
      case PointerType t -> t.elem();
      case SliceType t -> t.elem();
      default -> throw new IllegalArgumentException("no elements: " + type);
    };
  }

  public static Object typeKey(G g, Object type) {
    return ((MapType) ((Type) type).underlying()).key();
  }

  public static long typeLen(G g, Object type) {
    return ((ArrayType) ((Type) type).underlying()).length();
  }

  public static long typeChanDir(G g, Object type) {
    return switch (((ChanType) ((Type) type).underlying()).direction()) {
      case RECEIVE -> RECEIVE;
      case SEND -> SEND;
      case BOTH -> RECEIVE | SEND;
    };
  }

  private static FuncType func(Object type) {
    return (FuncType) ((Type) type).underlying();
  }

  public static boolean typeVariadic(G g, Object type) {
    return func(type).variadic();
  }

  public static long typeNumIn(G g, Object type) {
    return func(type).in().size();
  }

  public static long typeNumOut(G g, Object type) {
    return func(type).out().size();
  }

  public static Object typeIn(G g, Object type, long index) {
    return func(type).in().get((int) index);
  }

  public static Object typeOut(G g, Object type, long index) {
    return func(type).out().get((int) index);
  }

  private static List<Field> fields(Object type) {
    return ((StructType) ((Type) type).underlying()).fields();
  }

  public static long typeNumField(G g, Object type) {
    return fields(type).size();
  }

  /** A field's name, the package that alone sees it, and its tag. */
  public static TupleLLL fieldTexts(G g, Object type, long index) {
    Field field = fields(type).get((int) index);
    return new TupleLLL(
        GoString.of(field.name()), GoString.of(field.pkgPath()), GoString.of(field.tag()));
  }

  public static Object fieldType(G g, Object type, long index) {
    return fields(type).get((int) index).type();
  }

  public static boolean fieldEmbedded(G g, Object type, long index) {
    return fields(type).get((int) index).embedded();
  }

  public static long fieldOffset(G g, Object type, long index) {
    return Layout.offset((Type) type, (int) index);
  }

  /** The methods that reflection shows: of an interface all, else the exported ones. */
  static List<Method> methods(Type type) {
    return type.methods().stream().filter(m -> m.pkgPath().isEmpty()).toList();
  }

  public static long typeNumMethod(G g, Object type) {
    return ((Type) type).underlying() instanceof InterfaceType t
        ? t.specs().size()
        : methods((Type) type).size();
  }

  /** A method's name, the package that alone sees it, and its type without receiver. */
  public static TupleLLL typeMethod(G g, Object type, long index) {
    if (((Type) type).underlying() instanceof InterfaceType t) {
      MethodSpec spec = t.specs().get((int) index);
      return method(spec.name(), spec.pkgPath(), spec.funcType());
    }
    Method method = methods((Type) type).get((int) index);
    return method(method.name(), method.pkgPath(), method.funcType());
  }

  private static TupleLLL method(String name, String pkgPath, Type type) {
    return new TupleLLL(GoString.of(name), GoString.of(pkgPath), type);
  }

  public static boolean typeImplements(G g, Object type, Object wanted) {
    return ((InterfaceType) ((Type) wanted).underlying()).implementedBy((Type) type);
  }

  public static boolean typeAssignable(G g, Object type, Object target) {
    return Conversion.assignable((Type) type, (Type) target);
  }

  public static boolean typeConvertible(G g, Object type, Object target) {
    return Conversion.convertible((Type) type, (Type) target);
  }
}
