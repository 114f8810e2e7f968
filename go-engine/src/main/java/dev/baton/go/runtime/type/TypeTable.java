package dev.baton.go.runtime.type;

import dev.baton.go.runtime.kind.ChanDirection;
import dev.baton.go.runtime.kind.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The types of one program: asked twice for identical types it gives the same object. Safe for any
 * thread.
 */
public final class TypeTable {
  /** {@code func() string}, in every table the same. */
  public static final FuncType STRING_FUNC =
      new FuncType(List.of(), List.of(BasicType.STRING), false);

  /** {@code func()}, in every table the same. */
  public static final FuncType PLAIN_FUNC = new FuncType(List.of(), List.of(), false);

  /** The predeclared type {@code error}. */
  public static final NamedType ERROR =
      new NamedType("", "", "error")
          .complete(new InterfaceType(List.of(new MethodSpec("Error", "", STRING_FUNC))));

  /** {@code interface {}}. */
  public static final InterfaceType ANY = new InterfaceType(List.of());

  private final Map<Object, Type> types = new ConcurrentHashMap<>();
  private final Map<Type, Object> representatives = new ConcurrentHashMap<>();
  private volatile FunctionMaker functions =
      (type, code) -> {
        throw new IllegalStateException("nobody makes functions");
      };

  private volatile Function<List<Field>, StructType> structs = this::struct;

  public TypeTable() {
    types.put(new FuncKey(List.of(), List.of(BasicType.STRING), false), STRING_FUNC);
    types.put(new FuncKey(List.of(), List.of(), false), PLAIN_FUNC);
    types.put(((InterfaceType) ERROR.underlying()).specs(), ERROR.underlying());
    types.put(ANY.specs(), ANY);
  }

  /** Says who makes func values out of Java code. */
  public void functions(FunctionMaker maker) {
    functions = maker;
  }

  /** Who makes func values out of Java code. */
  public FunctionMaker functions() {
    return functions;
  }

  /** Says who gives struct types that no source text declares their Java classes. */
  public void structs(Function<List<Field>, StructType> maker) {
    structs = maker;
  }

  /** The struct type with these fields, of which values can be made although nobody declared it. */
  public StructType madeStruct(List<Field> fields) {
    return structs.apply(fields);
  }

  public Type basic(Kind kind) {
    return BasicType.of(kind);
  }

  public PointerType pointer(Type elem) {
    return elem.pointer();
  }

  public SliceType slice(Type elem) {
    return elem.slice();
  }

  public ArrayType array(Type elem, long length) {
    return (ArrayType)
        types.computeIfAbsent(new ArrayKey(elem, length), key -> new ArrayType(elem, length));
  }

  public MapType map(Type key, Type elem) {
    return (MapType) types.computeIfAbsent(new MapKey(key, elem), entry -> new MapType(key, elem));
  }

  public ChanType chan(ChanDirection direction, Type elem) {
    return (ChanType)
        types.computeIfAbsent(new ChanKey(direction, elem), key -> new ChanType(direction, elem));
  }

  public StructType struct(List<Field> fields) {
    return (StructType)
        types.computeIfAbsent(
            new StructKey(List.copyOf(fields)), key -> new StructType(List.copyOf(fields)));
  }

  public FuncType func(List<? extends Type> in, List<? extends Type> out, boolean variadic) {
    FuncKey key = new FuncKey(List.copyOf(in), List.copyOf(out), variadic);
    return (FuncType) types.computeIfAbsent(key, absent -> new FuncType(key.in, key.out, variadic));
  }

  /** The interface with these methods, in any order. */
  public InterfaceType interfaceOf(List<MethodSpec> specs) {
    List<MethodSpec> sorted = new ArrayList<>(specs);
    sorted.sort(Comparator.comparing(MethodSpec::name).thenComparing(MethodSpec::pkgPath));
    List<MethodSpec> key = List.copyOf(sorted);
    return (InterfaceType) types.computeIfAbsent(key, absent -> new InterfaceType(key));
  }

  /**
   * The type defined under a name; the distinction tells apart types of the same name in different
   * scopes.
   */
  public NamedType named(
      String pkgPath, String pkgName, String name, @Nullable Object distinction) {
    Object key = new NamedKey(pkgPath, name, distinction);
    return (NamedType) types.computeIfAbsent(key, absent -> new NamedType(pkgPath, pkgName, name));
  }

  /** Lets the next type defined under a type's name be another one. */
  public void forget(NamedType type) {
    types.values().removeIf(known -> known == type);
    representatives.remove(type);
  }

  /**
   * The program's own value that stands for a type, null as long as there is none. It is the same
   * in all calls into the program, whose variables may hold it.
   */
  public @Nullable Object representative(Type type) {
    return representatives.get(type);
  }

  /** Enters the value that stands for a type, and gives the one that is known if there is one. */
  public Object represent(Type type, Object value) {
    Object known = representatives.putIfAbsent(type, value);
    return known == null ? value : known;
  }

  private record ArrayKey(Type elem, long length) {}

  private record MapKey(Type key, Type elem) {}

  private record ChanKey(ChanDirection direction, Type elem) {}

  private record StructKey(List<Field> fields) {}

  private record FuncKey(List<Type> in, List<Type> out, boolean variadic) {}

  private record NamedKey(String pkgPath, String name, @Nullable Object distinction) {}
}
