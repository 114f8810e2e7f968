package dev.baton.go.link.type;

import dev.baton.go.runtime.kind.ChanDirection;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.MethodSpec;
import dev.baton.go.runtime.type.NamedType;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.type.TypeTable;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Named;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.Universe;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.TypeSets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the run-time type for the checker's. Identical types give the same object, so it serves as
 * key for whatever is made once for each type. Guarded by the program's compile lock.
 */
public final class RuntimeTypes {
  private final TypeTable table;

  /** Weak, for with each update of the program the checker makes types that soon nobody has. */
  private final Map<dev.baton.go.types.Type, Type> known = new WeakHashMap<>();

  private final Map<NamedKey, NamedType> named = new HashMap<>();
  private final Map<NamedType, Named> declarations = new WeakHashMap<>();
  private final DeclaredTypes declared = new DeclaredTypes(this::declaration);
  private NewType listener = (type, runtime) -> {};

  /** Is told of each type when it is first made. */
  @FunctionalInterface
  public interface NewType {
    void made(dev.baton.go.types.Type type, Type runtime);
  }

  private record NamedKey(Object origin, List<Type> typeArgs, List<Type> outerArgs) {}

  /** A type of a package's block, which stays the same when the package is checked anew. */
  private record TopLevel(String path, String name) {}

  public RuntimeTypes(TypeTable table) {
    this.table = table;
  }

  /** Sets who is told of new types. */
  public void listen(NewType told) {
    listener = told;
  }

  public Type of(dev.baton.go.types.Type type) {
    Type runtime = known.get(type);
    if (runtime == null) {
      runtime = type instanceof Named n ? named(n) : make(type);
      if (known.putIfAbsent(type, runtime) == null) {
        listener.made(type, runtime);
      }
    }
    return runtime;
  }

  public List<Type> of(List<? extends dev.baton.go.types.Type> types) {
    return types.stream().map(this::of).toList();
  }

  private Type make(dev.baton.go.types.Type type) {
    return switch (type) {
      case Basic t -> basic(t);
      case Pointer t -> table.pointer(of(t.elem()));
      case Slice t -> table.slice(of(t.elem()));
      case ArrayType t -> table.array(of(t.elem()), t.length());
      case MapType t -> table.map(of(t.key()), of(t.elem()));
      case Chan t -> table.chan(direction(t), of(t.elem()));
      case Struct t -> struct(t);
      case Signature t -> signature(t);
      case Interface t -> iface(t);
      case Named t -> named(t);
      case Tuple t -> throw new IllegalArgumentException("no type of values: " + t);
      case TypeParam t -> throw new IllegalArgumentException("type parameter " + t);
      case Union t -> throw new IllegalArgumentException("no type of values: " + t);
    };
  }

  private static Type basic(Basic type) {
    return switch (type.kind()) {
      case BOOL, UNTYPED_BOOL -> BasicType.BOOL;
      case INT, UNTYPED_INT -> BasicType.INT;
      case INT8 -> BasicType.INT8;
      case INT16 -> BasicType.INT16;
      case INT32, UNTYPED_RUNE -> BasicType.INT32;
      case INT64 -> BasicType.INT64;
      case UINT -> BasicType.UINT;
      case UINT8 -> BasicType.UINT8;
      case UINT16 -> BasicType.UINT16;
      case UINT32 -> BasicType.UINT32;
      case UINT64 -> BasicType.UINT64;
      case UINTPTR -> BasicType.UINTPTR;
      case FLOAT32 -> BasicType.FLOAT32;
      case FLOAT64, UNTYPED_FLOAT -> BasicType.FLOAT64;
      case COMPLEX64 -> BasicType.COMPLEX64;
      case COMPLEX128, UNTYPED_COMPLEX -> BasicType.COMPLEX128;
      case STRING, UNTYPED_STRING -> BasicType.STRING;
      case UNSAFE_POINTER, UNTYPED_NIL -> BasicType.UNSAFE_POINTER;
      case INVALID -> throw new IllegalArgumentException("invalid type");
    };
  }

  private static ChanDirection direction(Chan type) {
    return switch (type.direction()) {
      case BOTH -> ChanDirection.BOTH;
      case SEND_ONLY -> ChanDirection.SEND;
      case RECEIVE_ONLY -> ChanDirection.RECEIVE;
    };
  }

  private Type struct(Struct type) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < type.size(); i++) {
      Var field = type.field(i);
      fields.add(
          new Field(
              field.name(), hiddenIn(field), of(field.type()), type.tag(i), field.embedded()));
    }
    return table.struct(fields);
  }

  /**
   * The struct type with these fields, which reflection may have made up: it gets all that belongs
   * to a declared one.
   */
  public StructType struct(List<Field> fields) {
    return (StructType) of(declared.struct(fields));
  }

  /** The path of the package that alone sees the name; empty if all do. */
  private static String hiddenIn(Obj obj) {
    Package home = obj.pkg();
    return obj.exported() || home == null ? "" : home.path();
  }

  /** The func type without the receiver. */
  public dev.baton.go.runtime.type.FuncType signature(Signature type) {
    return table.func(list(type.params()), list(type.results()), type.variadic());
  }

  private List<Type> list(Tuple tuple) {
    return tuple.vars().stream().map(v -> of(v.type())).toList();
  }

  private Type iface(Interface type) {
    List<MethodSpec> specs = new ArrayList<>();
    for (Func method : TypeSets.of(type).methods()) {
      specs.add(new MethodSpec(method.name(), hiddenIn(method), signature(method.signature())));
    }
    return table.interfaceOf(specs);
  }

  private Type named(Named type) {
    Package home = type.obj().pkg();
    if (home == null) {
      return type.obj().name().equals("error") ? TypeTable.ERROR : of(type.underlying());
    }
    NamedKey key = new NamedKey(origin(type), of(type.typeArgs()), of(type.outerArgs()));
    NamedType found = named.get(key);
    if (found != null) {
      return found;
    }
    NamedType made = table.named(home.path(), home.name(), name(type), distinction(type, key));
    named.put(key, made);
    known.put(type, made);
    declarations.put(made, type);
    made.complete(of(type.underlying()));
    listener.made(type, made);
    return made;
  }

  private dev.baton.go.types.Type declaration(NamedType type) {
    if (type == TypeTable.ERROR) {
      return Universe.ERROR;
    }
    Named declaration = declarations.get(type);
    if (declaration == null) {
      declaration = undeclared(type);
      declarations.put(type, declaration);
    }
    known.putIfAbsent(declaration, type); // It may have been forgotten, and yet values live on.
    return declaration;
  }

  /** For a type that only the run-time system knows. */
  private Named undeclared(NamedType type) {
    Package home = new Package(type.pkgPath(), type.pkgPath());
    TypeName name = new TypeName(type.name(), home, null, -1, null, false);
    Named made = new Named(name, declared.of(type.underlying()));
    made.markDeclared();
    return made;
  }

  private static Object origin(Named type) {
    Package home = type.obj().pkg();
    return home != null && home.scope().local(type.obj().name()) == type.obj()
        ? new TopLevel(home.path(), type.obj().name())
        : type.origin();
  }

  /**
   * Types of a package's block are told apart by name and type arguments; others by where they are
   * declared.
   */
  private static @Nullable Object distinction(Named type, NamedKey key) {
    if (!(key.origin instanceof TopLevel)) {
      return key;
    }
    return type.isInstance() ? key.typeArgs : null;
  }

  /** Whether a type of that name, or an instance of it, was ever needed at run time. */
  public boolean knows(String path, String name) {
    Object origin = new TopLevel(path, name);
    return named.keySet().stream().anyMatch(key -> key.origin.equals(origin));
  }

  /**
   * Lets the next type of that name be another one, for the present one is gone from the program;
   * its values may live on.
   */
  public Forgotten forget(String path, String name) {
    Object origin = new TopLevel(path, name);
    Map<NamedKey, NamedType> gone = new HashMap<>(named);
    gone.keySet().removeIf(key -> !key.origin.equals(origin));
    named.entrySet().removeIf(entry -> entry.getKey().origin.equals(origin) && drop(entry));
    return new Forgotten(path, name, gone);
  }

  /** Lets a name mean again what it meant before its type was forgotten. */
  public void restore(Forgotten forgotten) {
    forget(forgotten.path, forgotten.name);
    named.putAll(forgotten.types);
  }

  /** The type that a name meant, or its instances. */
  public static final class Forgotten {
    private final String path;
    private final String name;
    private final Map<NamedKey, NamedType> types;

    private Forgotten(String path, String name, Map<NamedKey, NamedType> types) {
      this.path = path;
      this.name = name;
      this.types = types;
    }
  }

  private boolean drop(Map.Entry<NamedKey, NamedType> entry) {
    table.forget(entry.getValue());
    known.values().removeIf(runtime -> runtime == entry.getValue());
    return true;
  }

  /** A type declared in a generic function is named with that function's type arguments as well. */
  private String name(Named type) {
    String arguments =
        Stream.of(type.outerArgs(), type.typeArgs())
            .filter(list -> !list.isEmpty())
            .map(this::names)
            .collect(Collectors.joining(";"));
    return type.obj().name() + (arguments.isEmpty() ? "" : "[" + arguments + "]");
  }

  private String names(List<dev.baton.go.types.Type> types) {
    return of(types).stream().map(Type::toString).collect(Collectors.joining(","));
  }
}
