package dev.baton.go.check.decl;

import dev.baton.go.check.core.Declared;
import dev.baton.go.check.core.Environment;
import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Recording;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.core.Target;
import dev.baton.go.check.part.Declarations;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.part.TypeExpressions;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.Unknown;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Const;
import dev.baton.go.types.Func;
import dev.baton.go.types.Named;
import dev.baton.go.types.Obj;
import dev.baton.go.types.PkgName;
import dev.baton.go.types.Scope;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.Kinds;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Resolves declared objects when they are first needed, whatever the order of the source. */
public final class ObjectDeclarations implements Declarations {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final PackageObjects objects;
  private final Cycles cycles;
  private final TypeDeclarations types;
  private final LocalDeclarations locals;
  private final ValidTypes validTypes;
  private final VariableInitializer initializer;
  private final Consumer<Func> resolvedFunctions;

  /** Gives several variables the values of one expression. */
  public interface VariableInitializer {
    void initialize(List<Var> lhs, List<Expr> rhs, Stmt.@Nullable Return statement);
  }

  public ObjectDeclarations(
      Session session,
      Parts parts,
      Values values,
      PackageObjects objects,
      VariableInitializer initializer,
      Consumer<Func> resolvedFunctions) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.objects = objects;
    this.initializer = initializer;
    this.resolvedFunctions = resolvedFunctions;
    this.cycles = new Cycles(session, objects);
    this.validTypes = new ValidTypes(cycles);
    this.types = new TypeDeclarations(session, parts, objects, cycles);
    this.locals = new LocalDeclarations(session, parts, this, types, cycles);
  }

  @Override
  public void resolve(Obj obj, @Nullable TypeName defined) {
    if (cycles.isDone(obj)) {
      return;
    }
    if (cycles.isOnPath(obj)) {
      if (!cycles.isValid(obj) || obj instanceof Const || obj instanceof Var) {
        invalidate(obj);
      }
      return;
    }
    Declared how = objects.declared(obj);
    if (how == null) {
      return; // Predeclared, imported or local: known already.
    }
    obj.setResolver(null);
    if (obj.hasType()) {
      cycles.done(obj);
      return;
    }
    cycles.push(obj);
    declare(obj, how, defined);
    cycles.pop();
  }

  private void invalidate(Obj obj) {
    boolean unknown = !obj.hasType();
    if (obj instanceof TypeName || (unknown && !(obj instanceof Func))) {
      obj.setType(Basic.INVALID);
    }
  }

  /** Finds out the signature of a function that is not one of the package's objects. */
  public void signature(Func func, Declared how) {
    declare(func, how, null);
  }

  private void declare(Obj obj, Declared how, @Nullable TypeName defined) {
    Environment outer = session.env;
    Recording outerRecording = session.recording;
    session.env = new Environment(how.source, how.fileScope);
    session.recording = session.packageRecording();
    switch (obj) {
      case Const c -> {
        session.env.declared = how;
        constant(c, how.type, how.init, ((Decl.Const) how.decl), how.inherited);
      }
      case Var v -> {
        session.env.declared = how;
        variable(v, how.lhs, how.type, how.init);
      }
      case TypeName t -> {
        types.declare(t, (Decl.Type) how.decl, defined);
        types.addMethods(t);
      }
      case Func f -> function(f, how, (Decl.Func) how.decl);
      default -> {}
    }
    session.recording = outerRecording;
    session.env = outer;
  }

  void constant(
      Const c, @Nullable Expr type, @Nullable Expr init, Decl.Const decl, boolean inherited) {
    Value outerIota = session.env.iota;
    int outerPosition = session.env.errorPosition;
    session.env.iota = Collector.iota(decl);
    session.env.errorPosition = -1;
    constant(c, type, init, inherited);
    session.env.iota = outerIota;
    session.env.errorPosition = outerPosition;
  }

  private void constant(Const c, @Nullable Expr typeExpr, @Nullable Expr init, boolean inherited) {
    c.setValue(Unknown.UNKNOWN);
    if (typeExpr != null) {
      Type type = parts.types().type(typeExpr);
      if (!Kinds.isConstType(type)) {
        if (type.underlying() != Basic.INVALID) {
          session.error(typeExpr, "invalid constant type " + session.text(type));
        }
        c.setType(Basic.INVALID);
        return;
      }
      c.setType(type);
    }
    if (init == null) {
      if (!c.hasType()) {
        c.setType(Basic.INVALID);
      }
      return;
    }
    if (inherited) {
      session.env.errorPosition = c.pos();
    }
    values.assigning().initialize(c, parts.exprs().expr(null, init));
  }

  void variable(Var v, @Nullable List<Var> lhs, @Nullable Expr typeExpr, @Nullable Expr init) {
    if (typeExpr != null) {
      v.setType(parts.types().varType(typeExpr));
    }
    if (init == null) {
      if (typeExpr == null) {
        v.setType(Basic.INVALID);
      }
      return;
    }
    if (lhs == null || lhs.size() == 1) {
      Target target = v.hasType() ? Target.of(v.type(), v.name()) : null;
      Operand x = parts.exprs().expr(target, init);
      values.assigning().initialize(v, x, "variable declaration");
      return;
    }
    if (typeExpr != null) {
      for (Var other : lhs) {
        other.setType(v.type());
      }
    }
    initializer.initialize(lhs, List.of(init), null);
  }

  private void function(Func f, Declared how, Decl.Func decl) {
    cycles.suspend(f); // A signature may mention its own function.
    TypeExpressions.Function function =
        parts
            .types()
            .function(
                decl.receiver, decl.typeParams, decl.type, params -> f.setType(begun(params)));
    cycles.resume(f);
    f.setType(function.signature());
    how.parameters = function.parameters();
    if (!decl.typeParams.isEmpty() && decl.body == null) {
      session.error(decl.name, "generic function is missing function body");
    }
    resolvedFunctions.accept(f);
  }

  /** What is known of a generic function while its constraints and parameters are checked. */
  private static Signature begun(List<TypeParam> params) {
    return new Signature(Tuple.EMPTY, Tuple.EMPTY, false).withTypeParams(params);
  }

  @Override
  public void declare(Scope scope, @Nullable Ident ident, Obj obj) {
    if (!obj.name().equals("_")) {
      Obj other = scope.insert(obj);
      if (other != null) {
        session.error(
            obj, obj.name() + " redeclared in this block" + Session.otherDeclaration(other));
        return;
      }
      if (obj instanceof Var v && v.kind() == Var.Kind.LOCAL) {
        session.env.locals.add(v);
      }
    }
    if (ident != null) {
      session.info().recordDef(ident, obj);
    }
  }

  @Override
  public void local(Stmt.Declaration declaration) {
    locals.declare(declaration);
  }

  @Override
  public void addDependency(Obj obj) {
    Declared from = session.env.declared;
    if (from != null && objects.declared(obj) != null) {
      from.dependencies.add(obj);
    }
  }

  @Override
  public void reportCycle(List<? extends Obj> cycle) {
    cycles.report(cycle);
  }

  @Override
  public void checkValid(Named type) {
    validTypes.check(type);
  }

  @Override
  public @Nullable PkgName dotImport(Scope scope, String name) {
    return objects.dotImport(scope, name);
  }

  @Override
  public boolean isBroken(TypeName alias) {
    return cycles.isBroken(alias);
  }
}
