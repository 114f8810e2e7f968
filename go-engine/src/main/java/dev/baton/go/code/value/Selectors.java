package dev.baton.go.code.value;

import dev.baton.go.check.info.Instance;
import dev.baton.go.check.info.Selection;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Func;
import dev.baton.go.types.Nil;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.util.List;

/** Names and selectors as values. */
final class Selectors {
  private final Gen gen;

  Selectors(Gen gen) {
    this.gen = gen;
  }

  void name(Ident e) {
    switch (gen.unit.object(e)) {
      case Var v -> read(e);
      case Func f -> function(f, e, e);
      case Nil n -> gen.zero(gen.unit.type(e));
      case null, default -> throw new Unsupported("value of " + e.name);
    }
  }

  private void read(Expr e) {
    Place place = gen.values().place(e);
    place.push();
    place.load();
  }

  /**
   * A declared function as a value; {@code whole} has its type, {@code name} its type arguments.
   */
  void function(Func f, Ident name, Expr whole) {
    gen.closures().declared(f, typeArgs(name), gen.unit.type(whole));
  }

  private List<Type> typeArgs(Ident name) {
    Instance instance = gen.unit.info().instance(name);
    return instance == null ? List.of() : gen.unit.map().list(instance.typeArgs());
  }

  void push(Expr.Selector e) {
    Selection selection = gen.unit.info().selection(e);
    if (selection == null) {
      member(e);
    } else if (selection.kind() == Selection.Kind.FIELD) {
      read(e);
    } else {
      gen.closures().method(e);
    }
  }

  private void member(Expr.Selector e) {
    if (gen.unit.info().use(e.sel) instanceof Func f) {
      function(f, e.sel, e);
    } else {
      read(e);
    }
  }
}
