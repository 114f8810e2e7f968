package dev.baton.go.link.reflect;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.generate.MadeFunctionWriter;
import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.link.shape.Erasure;
import dev.baton.go.link.shape.FuncShape;
import dev.baton.go.runtime.function.Function;
import dev.baton.go.runtime.generated.ErasedValues;
import dev.baton.go.runtime.type.FuncType;
import dev.baton.go.runtime.type.FunctionMaker;
import dev.baton.go.runtime.type.Type;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes func values out of Java code; their classes are generated once for each signature. */
public final class MadeFunctions implements FunctionMaker {
  private final Shapes shapes;
  private final ProgramLoader loader;
  private final Map<FuncShape, MethodHandle> constructors = new HashMap<>();

  public MadeFunctions(Shapes shapes, ProgramLoader loader) {
    this.shapes = shapes;
    this.loader = loader;
  }

  @Override
  public Function make(FuncType type, Code code) {
    MethodHandle constructor = constructor(type);
    try {
      return (Function) constructor.invokeExact(erased(type, code));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static ErasedCode erased(FuncType type, Code code) {
    return (g, arguments) -> {
      List<@Nullable Object> plain = new ArrayList<>();
      for (int i = 0; i < arguments.length; i++) {
        plain.add(ErasedValues.plain(type.in().get(i), arguments[i]));
      }
      List<@Nullable Object> results = code.call(g, plain);
      return switch (results.size()) {
        case 0 -> null;
        case 1 -> ErasedValues.erased(results.getFirst());
        default -> results.stream().map(ErasedValues::erased).toArray();
      };
    };
  }

  private MethodHandle constructor(FuncType type) {
    synchronized (loader) {
      List<Erasure> results = erasures(type.out());
      FuncShape shape = shapes.func(erasures(type.in()), results);
      MethodHandle known = constructors.get(shape);
      if (known == null) {
        known = define(shape, results.stream().map(Erasure::classDesc).toList());
        constructors.put(shape, known);
      }
      return known;
    }
  }

  private MethodHandle define(FuncShape shape, List<ClassDesc> results) {
    byte[] bytes = new MadeFunctionWriter(shapes).function(shape, results);
    try {
      MethodHandles.Lookup made = loader.lookup().defineHiddenClass(bytes, false);
      return made.findConstructor(
              made.lookupClass(), MethodType.methodType(void.class, ErasedCode.class))
          .asType(MethodType.methodType(Function.class, ErasedCode.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Erasure> erasures(List<Type> types) {
    return types.stream().map(MadeFunctions::erasure).toList();
  }

  private static Erasure erasure(Type type) {
    return switch (type.kind()) {
      case BOOL, INT8, INT16, INT32, UINT8, UINT16, UINT32 -> Erasure.I;
      case INT, INT64, UINT, UINT64, UINTPTR -> Erasure.J;
      case FLOAT32 -> Erasure.F;
      case FLOAT64 -> Erasure.D;
      default -> Erasure.L;
    };
  }
}
