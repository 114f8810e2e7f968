package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Const;
import dev.baton.go.types.Func;
import dev.baton.go.types.Label;
import dev.baton.go.types.Nil;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.PkgName;
import dev.baton.go.types.Scope;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.Universe;
import dev.baton.go.types.Var;
import org.jspecify.annotations.Nullable;

/** Finds out what names stand for. */
final class Names {
  private final Session session;
  private final Parts parts;

  Names(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  Operand check(Ident ident, @Nullable TypeName defined, boolean wantType) {
    Obj obj = session.env.scope.lookup(ident.name);
    if (obj == null) {
      return unknown(ident);
    }
    session.info().recordUse(ident, obj);
    if (!obj.hasType() || (wantType && obj instanceof TypeName)) {
      parts.decls().resolve(obj, defined);
    }
    markDotImport(ident, obj);
    return operand(ident, obj);
  }

  private Operand unknown(Ident ident) {
    session.error(
        ident, ident.isBlank() ? "cannot use _ as value or type" : "undefined: " + ident.name);
    return Operand.invalid(ident);
  }

  private void markDotImport(Ident ident, Obj obj) {
    Package home = obj.pkg();
    if (home == null || home == session.pkg) {
      return;
    }
    for (Scope s = session.env.scope; s != null; s = s.parent()) {
      if (s.local(ident.name) == obj) {
        PkgName pkgName = parts.decls().dotImport(s, ident.name);
        if (pkgName != null) {
          pkgName.markUsed();
        }
        return;
      }
    }
  }

  private Operand operand(Ident ident, Obj obj) {
    return switch (obj) {
      case PkgName p -> {
        session.error(ident, "use of package " + p.name() + " not in selector");
        yield Operand.invalid(ident);
      }
      case Const c -> constant(ident, c);
      case TypeName t -> type(ident, t);
      case Var v -> variable(ident, v);
      case Func f -> {
        parts.decls().addDependency(f);
        yield Operand.value(ident, f.signature());
      }
      case Builtin b -> new Operand(Mode.BUILTIN, ident, Basic.INVALID, null, b.builtin());
      case Nil n -> Operand.of(Mode.NIL, ident, Basic.UNTYPED_NIL);
      case Label l -> Operand.invalid(ident);
    };
  }

  private Operand constant(Ident ident, Const c) {
    parts.decls().addDependency(c);
    if (c.type() == Basic.INVALID) {
      return Operand.invalid(ident);
    }
    if (c != Universe.IOTA) {
      return Operand.constant(ident, c.type(), c.value());
    }
    Value iota = session.env.iota;
    if (iota == null) {
      session.error(ident, "cannot use iota outside constant declaration");
      return Operand.invalid(ident);
    }
    return Operand.constant(ident, c.type(), iota);
  }

  private Operand type(Ident ident, TypeName t) {
    if (parts.decls().isBroken(t)) {
      session.error(
          ident,
          "invalid use of type alias " + t.name() + " in recursive type (see go.dev/issue/50729)");
      return Operand.invalid(ident);
    }
    return Operand.type(ident, t.type());
  }

  private Operand variable(Ident ident, Var v) {
    if (v.pkg() == session.pkg) {
      v.setUsed(true);
    }
    if (v.isLocal() && v.owner() != session.env.function) {
      v.markCaptured();
    }
    parts.decls().addDependency(v);
    return v.type() == Basic.INVALID
        ? Operand.invalid(ident)
        : Operand.of(Mode.VARIABLE, ident, v.type());
  }
}
