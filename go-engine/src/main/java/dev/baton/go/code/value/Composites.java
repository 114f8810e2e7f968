package dev.baton.go.code.value;

import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.convert.Constants;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Walk;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.code.place.element.Indexes;
import dev.baton.go.constant.Value;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Composite literals. */
final class Composites {
  /** From this many constant elements on, the array is class data that is copied. */
  private static final int TABLE = 12;

  /** How many nodes of a large literal make a part; about ten bytes of code come from each. */
  private static final int PART = 600;

  private final Gen gen;

  /** An element of an array or slice literal at its place. */
  private record Element(long index, Expr value) {}

  Composites(Gen gen) {
    this.gen = gen;
  }

  void push(Literal.Composite e) {
    Type type = gen.unit.type(e);
    if (type.underlying() instanceof Pointer p) { // A literal without its type may be &T{…}.
      gen.allocated(Reps.size(p.elem()));
      literal(e, p.elem());
      if (Reps.isAggregate(p.elem())) {
        gen.arrayPointer(p.elem());
      } else {
        variable(p.elem());
      }
    } else {
      literal(e, type);
    }
  }

  private void variable(Type type) {
    Kind kind = Reps.kind(type);
    int value = gen.store(kind.local());
    gen.make(kind.variableClass(), () -> gen.b.loadLocal(kind.local(), value), kind.desc());
  }

  private void literal(Literal.Composite e, Type type) {
    switch (type.underlying()) {
      case Struct s -> struct(e, s, gen.shapes().struct(type));
      case ArrayType a -> array(e, a.elem(), a.length(), gen.desc(a));
      case Slice s -> slice(e, s);
      case MapType m -> map(e, m);
      default -> throw new Unsupported("composite literal of " + type);
    }
  }

  private void struct(Literal.Composite e, Struct struct, StructShape shape) {
    gen.make(shape.desc(), () -> {});
    for (int i = 0; i < e.elements.size(); i++) {
      int field = i;
      Expr value = e.elements.get(i);
      if (value instanceof Expr.KeyValue pair) {
        field = field(struct, ((Ident) pair.key).name);
        value = pair.value;
      }
      Type type = struct.field(field).type();
      if (struct.field(field).name().equals("_")) { // Stays zero, as nobody can read it.
        gen.values().discard(value);
        continue;
      }
      gen.b.dup();
      gen.values().pushOwned(value, type);
      gen.b.putfield(shape.desc(), shape.fieldName(field), gen.desc(type));
    }
  }

  private static int field(Struct struct, String name) {
    for (int i = 0; i < struct.size(); i++) {
      if (struct.field(i).name().equals(name)) {
        return i;
      }
    }
    throw new Unsupported("no field " + name);
  }

  private void slice(Literal.Composite e, Slice slice) {
    List<Element> elements = elements(e);
    long length = elements.stream().mapToLong(x -> x.index + 1).max().orElse(0);
    Kind kind = Reps.kind(slice.elem());
    ArrayType array = new ArrayType(slice.elem(), length);
    array(e, slice.elem(), length, gen.desc(array));
    ClassDesc cells =
        kind == Kind.REF
            ? ConstantDescs.CD_Object.arrayType()
            : kind.cell().upperBound().arrayType();
    gen.invokeStatic(kind.sliceClass(), "of", kind.sliceClass(), cells);
  }

  private List<Element> elements(Literal.Composite e) {
    List<Element> elements = new ArrayList<>();
    long next = 0;
    for (Expr element : e.elements) {
      Expr value = element;
      if (element instanceof Expr.KeyValue pair) {
        TypeAndValue key = gen.unit.known(pair.key);
        next = key == null || key.value() == null ? next : Constants.whole(key.value());
        value = pair.value;
      }
      elements.add(new Element(next++, value));
    }
    return elements;
  }

  /** Pushes a Java array with the elements. */
  private void array(Literal.Composite e, Type elem, long length, ClassDesc desc) {
    List<Element> elements = elements(e);
    Object table = elements.size() < TABLE ? null : table(elements, elem, (int) length);
    if (table != null) {
      gen.pushData(table, desc);
      gen.invokeVirtual(desc, "clone", ConstantDescs.CD_Object);
      gen.cast(desc);
      return;
    }
    Kind kind = Reps.kind(elem);
    if (kind == Kind.REF && elements.size() == length && length > 0) {
      gen.b.loadConstant((int) length).anewarray(desc.componentType());
    } else {
      gen.zero(new ArrayType(elem, length));
    }
    inParts(
        elements,
        Element::value,
        desc,
        (inner, element) -> {
          inner.b.loadConstant((int) element.index);
          inner.values().pushOwned(element.value, elem);
          inner.b.arrayStore(kind.cell());
        });
  }

  /** Sets the elements of what is pushed, which stays; those of large literals in parts. */
  private <T> void inParts(
      List<T> elements, Function<T, Expr> value, ClassDesc desc, BiConsumer<Gen, T> set) {
    if (!gen.unit.split() || elements.stream().map(value).mapToInt(Walk::size).sum() < PART) {
      for (T element : elements) {
        gen.b.dup();
        set.accept(gen, element);
      }
      return;
    }
    int from = 0;
    while (from < elements.size()) {
      int to = from;
      for (int size = 0; to < elements.size() && size < PART; to++) {
        size += Walk.size(value.apply(elements.get(to)));
      }
      List<T> part = elements.subList(from, to);
      gen.b.dup();
      gen.outlines()
          .run(
              part.stream().map(value).toList(),
              List.of(desc),
              (inner, handed) -> {
                for (T element : part) {
                  handed.accept(0);
                  set.accept(inner, element);
                }
              });
      from = to;
    }
  }

  /** All elements in a Java array, if they are constants. */
  private @Nullable Object table(List<Element> elements, Type elem, int length) {
    boolean strings = Reps.isString(elem);
    if (Reps.kind(elem) == Kind.REF && !(strings && elements.size() == length)) {
      return null;
    }
    Class<?> component =
        switch (Reps.kind(elem).cell()) {
          case BOOLEAN -> boolean.class;
          case BYTE -> byte.class;
          case SHORT -> short.class;
          case CHAR -> char.class;
          case INT -> int.class;
          case LONG -> long.class;
          case FLOAT -> float.class;
          case DOUBLE -> double.class;
          case REFERENCE, VOID -> Object.class;
        };
    Object array = Array.newInstance(component, length);
    for (Element element : elements) {
      TypeAndValue known = gen.unit.known(element.value);
      Value value = known == null ? null : known.value();
      if (value == null) {
        return null;
      }
      Array.set(array, (int) element.index, Constants.element(value, elem));
    }
    return array;
  }

  private void map(Literal.Composite e, MapType map) {
    Maps.make(gen, map, () -> gen.b.loadConstant((long) e.elements.size()));
    inParts(
        e.elements,
        pair -> pair,
        Reps.mapClass(map),
        (inner, pair) -> put(inner, (Expr.KeyValue) pair, map));
  }

  /** Pops a map and puts an entry into it. */
  private static void put(Gen gen, Expr.KeyValue pair, MapType map) {
    gen.b.dup();
    Indexes.pushKey(gen, pair.key, map);
    int key = gen.store(Indexes.keyKind(map));
    Kind kind = Reps.kind(map.elem());
    gen.values().pushOwned(pair.value, map.elem());
    int value = gen.store(kind.local());
    gen.b.loadLocal(Indexes.keyKind(map), key);
    Indexes.mapCall(gen, map, "put", ConstantDescs.CD_int);
    gen.b.loadLocal(kind.local(), value);
    Indexes.setValue(gen, map.elem());
  }
}
