package dev.baton.go.link.shape;

import dev.baton.go.link.pack.Packed;
import dev.baton.go.runtime.function.Function;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The classes of func values and of several results, one for each erased form. The common ones are
 * part of the run-time library. Guarded by the compile lock.
 */
public final class ErasedShapes {
  private final Map<String, TupleShape> tuples = new HashMap<>();
  private final Map<String, FuncShape> funcs = new HashMap<>();
  private final Missing missing;

  /** Is told of forms that the run-time library lacks. */
  public interface Missing {
    void tuple(TupleShape shape);

    void func(FuncShape shape);
  }

  public ErasedShapes(Missing missing) {
    this.missing = missing;
  }

  /** The class for at least two results. */
  public TupleShape tuple(List<Erasure> fields) {
    String name = "Tuple" + letters(fields);
    TupleShape known = tuples.get(name);
    if (known == null) {
      String runtimeClass = tuplePackage(fields.size()) + name;
      boolean exists = exists(runtimeClass);
      known = new TupleShape(exists ? Names.runtime(runtimeClass) : Names.generated(name), fields);
      tuples.put(name, known);
      if (!exists) {
        missing.tuple(known);
      }
    }
    return known;
  }

  /** Where the run-time library has classes for so many results. */
  private static String tuplePackage(int fields) {
    return switch (fields) {
      case 2 -> "tuple.pair.";
      case 3 -> "tuple.triple.";
      default -> "tuple.quadruple.";
    };
  }

  /** The class of func values with these erased parameters and results. */
  public FuncShape func(List<Erasure> params, List<Erasure> results) {
    String name = "Func" + letters(params) + "To" + (results.isEmpty() ? "V" : letters(results));
    FuncShape known = funcs.get(name);
    if (known == null) {
      boolean exists = exists("function." + name);
      ClassDesc desc = exists ? Names.runtime("function." + name) : Names.generated(name);
      known = new FuncShape(desc, callType(params, results));
      funcs.put(name, known);
      if (!exists) {
        missing.func(known);
      }
    }
    return known;
  }

  /** The erased descriptor of a method that takes the goroutine first, then its parameters. */
  public MethodTypeDesc callType(List<Erasure> params, List<Erasure> results) {
    List<ClassDesc> types = new ArrayList<>();
    types.add(Descs.G);
    types.addAll(Packed.types(params.stream().map(Erasure::classDesc).toList()));
    return MethodTypeDesc.of(result(results), types);
  }

  private ClassDesc result(List<Erasure> results) {
    return switch (results.size()) {
      case 0 -> Erasure.V.classDesc();
      case 1 -> results.getFirst().classDesc();
      default -> tuple(results).desc();
    };
  }

  private static String letters(List<Erasure> erasures) {
    return erasures.stream().map(Erasure::name).collect(Collectors.joining());
  }

  private static boolean exists(String runtimeClass) {
    String file = "/dev/baton/go/runtime/" + runtimeClass.replace('.', '/') + ".class";
    return Function.class.getResource(file) != null;
  }
}
