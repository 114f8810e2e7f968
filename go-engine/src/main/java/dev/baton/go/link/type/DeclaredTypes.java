package dev.baton.go.link.type;

import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.ChanType;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.FuncType;
import dev.baton.go.runtime.type.InterfaceType;
import dev.baton.go.runtime.type.MapType;
import dev.baton.go.runtime.type.MethodSpec;
import dev.baton.go.runtime.type.NamedType;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Package;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the checker's type for one that exists at run time, so that a type made by reflection gets
 * its Java class as a declared one does. Guarded by the program's compile lock.
 */
final class DeclaredTypes {
  private final Function<NamedType, dev.baton.go.types.Type> named;

  /** {@code named} tells the declarations of defined types. */
  DeclaredTypes(Function<NamedType, dev.baton.go.types.Type> named) {
    this.named = named;
  }

  dev.baton.go.types.Type of(Type type) {
    return switch (type) {
      case BasicType t -> basic(t);
      case NamedType t -> named.apply(t);
      case PointerType t -> new Pointer(of(t.elem()));
      case SliceType t -> new Slice(of(t.elem()));
      case ArrayType t -> new dev.baton.go.types.ArrayType(of(t.elem()), t.length());
      case MapType t -> new dev.baton.go.types.MapType(of(t.key()), of(t.elem()));
      case ChanType t -> new Chan(direction(t), of(t.elem()));
      case StructType t -> struct(t.fields());
      case FuncType t -> signature(t, null);
      case InterfaceType t -> iface(t);
    };
  }

  Struct struct(List<Field> fields) {
    List<Var> vars = new ArrayList<>();
    for (Field field : fields) {
      Package home = home(field.pkgPath());
      vars.add(Var.field(field.name(), home, null, -1, of(field.type()), field.embedded()));
    }
    return new Struct(vars, fields.stream().map(Field::tag).toList());
  }

  /** Packages with one path are the same to whoever compares names. */
  private static @Nullable Package home(String path) {
    return path.isEmpty() ? null : new Package(path, path.substring(path.lastIndexOf('/') + 1));
  }

  private Signature signature(FuncType type, @Nullable Var receiver) {
    return new Signature(
        receiver, List.of(), List.of(), tuple(type.in()), tuple(type.out()), type.variadic());
  }

  private Tuple tuple(List<Type> types) {
    return new Tuple(types.stream().map(t -> Var.unnamed(of(t))).toList());
  }

  private Interface iface(InterfaceType type) {
    Interface made = new Interface();
    List<Func> methods = new ArrayList<>();
    for (MethodSpec spec : type.specs()) {
      Package home = home(spec.pkgPath());
      Var receiver = new Var(Var.Kind.RECEIVER, "", home, null, -1, made);
      Signature signature = signature((FuncType) spec.funcType(), receiver);
      methods.add(new Func(spec.name(), home, null, -1, signature));
    }
    made.complete(methods, List.of(), List.of());
    return made;
  }

  private static Chan.Direction direction(ChanType type) {
    return switch (type.direction()) {
      case BOTH -> Chan.Direction.BOTH;
      case SEND -> Chan.Direction.SEND_ONLY;
      case RECEIVE -> Chan.Direction.RECEIVE_ONLY;
    };
  }

  private static Basic basic(BasicType type) {
    return switch (type.kind()) {
      case BOOL -> Basic.BOOL;
      case INT -> Basic.INT;
      case INT8 -> Basic.INT8;
      case INT16 -> Basic.INT16;
      case INT32 -> Basic.INT32;
      case INT64 -> Basic.INT64;
      case UINT -> Basic.UINT;
      case UINT8 -> Basic.UINT8;
      case UINT16 -> Basic.UINT16;
      case UINT32 -> Basic.UINT32;
      case UINT64 -> Basic.UINT64;
      case UINTPTR -> Basic.UINTPTR;
      case FLOAT32 -> Basic.FLOAT32;
      case FLOAT64 -> Basic.FLOAT64;
      case COMPLEX64 -> Basic.COMPLEX64;
      case COMPLEX128 -> Basic.COMPLEX128;
      case STRING -> Basic.STRING;
      case UNSAFE_POINTER -> Basic.UNSAFE_POINTER;
      case INVALID, ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRUCT ->
          throw new IllegalArgumentException("no basic type: " + type);
    };
  }
}
