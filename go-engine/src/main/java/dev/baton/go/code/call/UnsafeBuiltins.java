package dev.baton.go.code.call;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Paths;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Package;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.rule.Lookup;
import dev.baton.go.types.rule.Sizes;

/** The functions of package unsafe. */
final class UnsafeBuiltins {
  private final Gen gen;

  UnsafeBuiltins(Gen gen) {
    this.gen = gen;
  }

  void call(Expr.Call call, Builtin.Id id) {
    Expr arg = call.args.getFirst();
    switch (id) {
      case UNSAFE_SIZEOF -> gen.b.loadConstant(Sizes.size(gen.unit.type(arg)));
      case UNSAFE_ALIGNOF -> gen.b.loadConstant(Sizes.align(gen.unit.type(arg)));
      case UNSAFE_OFFSETOF -> gen.b.loadConstant(offset((Expr.Selector) arg.unparen()));
      default -> throw new Unsupported("unsafe." + id.goName());
    }
  }

  /** The offset of a field in a struct whose size depends on type parameters. */
  private long offset(Expr.Selector selector) {
    Type struct = Paths.struct(gen.unit.type(selector.x));
    Package pkg = ((Struct) struct.underlying()).field(0).pkg();
    var found = Lookup.fieldOrMethod(struct, false, pkg, selector.sel.name);
    return Sizes.offset(struct, found.index());
  }
}
