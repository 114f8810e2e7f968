package dev.baton.go.code.value;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.link.pack.Packed;
import dev.baton.go.link.shape.TupleShape;
import dev.baton.go.types.Type;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/** Several results in one object. */
public final class Tuples {
  private Tuples() {}

  /** Pops results and keeps each. */
  public static List<Temp> unpack(Gen gen, List<Type> types) {
    if (types.size() == 1) {
      return List.of(gen.temp(types.getFirst(), true));
    }
    TupleShape shape = gen.shapes().tuple(types);
    int tuple = gen.store(java.lang.classfile.TypeKind.REFERENCE);
    List<Temp> results = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      gen.b.aload(tuple).getfield(shape.desc(), "r" + i, shape.fieldClass(i));
      gen.cast(types.get(i));
      results.add(gen.temp(types.get(i), true));
    }
    return results;
  }

  /** Pushes results as a function returns them: a value, or a tuple. */
  public static void pack(Gen gen, List<Temp> results) {
    if (results.size() == 1) {
      gen.push(results.getFirst());
      return;
    }
    TupleShape shape = gen.shapes().tuple(results.stream().map(Temp::type).toList());
    gen.b.new_(shape.desc()).dup();
    results.forEach(gen::push);
    Packed.pack(gen.b, shape.fieldClasses());
    gen.b.invokespecial(shape.desc(), ConstantDescs.INIT_NAME, shape.constructorType());
  }
}
