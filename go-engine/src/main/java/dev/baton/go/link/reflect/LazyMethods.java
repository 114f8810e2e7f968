package dev.baton.go.link.reflect;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.link.shape.MethodShape;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.generated.ErasedValues;
import dev.baton.go.runtime.type.FuncType;
import dev.baton.go.runtime.type.Method;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import dev.baton.go.types.Type;
import dev.baton.go.types.rule.MethodSet;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The methods of a type for reflection, found when first asked for. */
final class LazyMethods implements Supplier<List<Method>> {
  private final Type type;
  private final dev.baton.go.runtime.type.Type runtime;
  private final Shapes shapes;
  private final ProgramLoader loader;
  private @Nullable List<Method> known;

  LazyMethods(
      Type type, dev.baton.go.runtime.type.Type runtime, Shapes shapes, ProgramLoader loader) {
    this.type = type;
    this.runtime = runtime;
    this.shapes = shapes;
    this.loader = loader;
  }

  @Override
  public List<Method> get() {
    synchronized (loader) {
      List<Method> found = known;
      if (found == null) {
        found =
            MethodSet.of(type).stream()
                .map(method -> method(method.func()))
                .sorted(Comparator.comparing(Method::name))
                .toList();
        known = found;
      }
      return found;
    }
  }

  private Method method(Func func) {
    Package home = func.pkg();
    String hiddenIn = func.exported() || home == null ? "" : home.path();
    FuncType funcType = shapes.types().signature(func.signature());
    MethodShape shape = shapes.method(func);
    return new Method(func.name(), hiddenIn, funcType, new Body(shape, funcType));
  }

  /** Calls through the method's Java interface. */
  private final class Body implements Method.Body {
    private final MethodShape shape;
    private final FuncType funcType;
    private @Nullable MethodHandle handle;

    Body(MethodShape shape, FuncType funcType) {
      this.shape = shape;
      this.funcType = funcType;
    }

    @Override
    public List<@Nullable Object> call(
        G g, @Nullable Object receiver, List<@Nullable Object> arguments) {
      List<@Nullable Object> all = new ArrayList<>();
      all.add(runtime.box(receiver));
      all.add(g);
      all.addAll(ErasedValues.erased(arguments, shape.isPacked()));
      try {
        return ErasedValues.results(funcType, handle().invokeWithArguments(all));
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    private MethodHandle handle() throws ReflectiveOperationException {
      synchronized (loader) {
        MethodHandle found = handle;
        if (found == null) {
          Class<?> iface = loader.load(shape.iface());
          found =
              MethodHandles.publicLookup()
                  .findVirtual(
                      iface, shape.name(), shape.type().resolveConstantDesc(loader.lookup()));
          handle = found;
        }
        return found;
      }
    }
  }
}
