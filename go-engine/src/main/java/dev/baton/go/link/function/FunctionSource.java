package dev.baton.go.link.function;

import dev.baton.go.check.info.Info;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.types.Func;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import java.util.List;

/**
 * A checked function with a body.
 *
 * @param func the declared function, generic if it is
 * @param params the type parameters in scope of the body (a method's are its receiver's)
 * @param args what stands for them
 */
public record FunctionSource(
    Func func, Decl.Func decl, Info info, Source source, List<TypeParam> params, List<Type> args) {
  public FunctionSource {
    params = List.copyOf(params);
    args = List.copyOf(args);
  }
}
