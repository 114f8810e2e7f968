package dev.baton.go.check.decl;

import dev.baton.go.check.core.Declared;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.part.TypeExpressions.Receiver;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.Unknown;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SourceFile;
import dev.baton.go.types.Const;
import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.PkgName;
import dev.baton.go.types.Scope;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the package-level declarations of files, without looking at types or values. */
public final class Collector {
  private final Session session;
  private final Parts parts;
  private final PackageObjects objects;
  private final ImportDeclarations imports;
  private final List<Method> methods = new ArrayList<>();
  private int initFunctions;

  /** A method and the receiver that its type is still to be found for. */
  private record Method(Func func, Receiver receiver) {}

  public Collector(Session session, Parts parts, PackageObjects objects, Importer importer) {
    this.session = session;
    this.parts = parts;
    this.objects = objects;
    this.imports = new ImportDeclarations(session, parts, objects, importer);
  }

  public void collect(List<SourceFile> files) {
    List<Scope> fileScopes = new ArrayList<>();
    for (SourceFile file : files) {
      session.env.source = file.source;
      fileScopes.add(collect(file));
    }
    imports.reportConflicts(fileScopes);
    for (Method m : methods) {
      attach(m);
    }
    methods.clear();
  }

  /** Reports the imports that their files do not use, as {@code used} tells. */
  public void reportUnusedImports(Predicate<PkgName> used) {
    imports.reportUnused(used);
  }

  private Scope collect(SourceFile file) {
    Scope fileScope = new Scope(session.pkg.scope());
    boolean written = file.packageName.end() > file.packageName.pos();
    if (written && file.packageName.isBlank()) {
      session.error(file.packageName, "invalid package name _");
    }
    for (Decl decl : file.decls) {
      switch (decl) {
        case Decl.Import d -> imports.declare(d, fileScope);
        case Decl.Const d -> constants(d, file.source, fileScope);
        case Decl.Var d -> variables(d, file.source, fileScope);
        case Decl.Type d -> {
          TypeName obj =
              new TypeName(d.name.name, session.pkg, file.source, d.name.pos(), null, d.alias);
          declare(d.name, obj, new Declared(file.source, fileScope, d, objects.nextOrder()));
        }
        case Decl.Func d -> function(d, file.source, fileScope);
      }
    }
    return fileScope;
  }

  private void declare(Ident ident, Obj obj, Declared how) {
    String name = ident.name;
    if (name.equals("init") || (name.equals("main") && session.pkg.name().equals("main"))) {
      session.error(ident, "cannot declare " + name + " - must be func");
      return;
    }
    parts.decls().declare(session.pkg.scope(), ident, obj);
    objects.add(obj, how);
  }

  private void constants(Decl.Const d, Source source, Scope fileScope) {
    Decl.Const from = d.definition();
    for (int i = 0; i < d.names.size(); i++) {
      Ident name = d.names.get(i);
      Const obj = new Const(name.name, session.pkg, source, name.pos(), null, Unknown.UNKNOWN);
      Expr init = i < from.values.size() ? from.values.get(i) : null;
      declare(
          name,
          obj,
          new Declared(
              source,
              fileScope,
              d,
              from.type,
              init,
              null,
              d.repeated != null,
              objects.nextOrder()));
    }
    Arity.check(session, d, d.names, from.values, true, d.repeated != null);
  }

  /** The value of iota in a constant's declaration. */
  static IntValue iota(Decl.Const d) {
    return IntValue.of(d.iota);
  }

  private void variables(Decl.Var d, Source source, Scope fileScope) {
    List<Var> vars = new ArrayList<>();
    for (Ident name : d.names) {
      vars.add(new Var(Var.Kind.PACKAGE, name.name, session.pkg, source, name.pos(), null));
    }
    Declared shared =
        d.values.size() == 1
            ? variable(d, source, fileScope, d.values.getFirst(), List.copyOf(vars))
            : null;
    for (int i = 0; i < vars.size(); i++) {
      Expr init = i < d.values.size() ? d.values.get(i) : null;
      Declared how = shared != null ? shared : variable(d, source, fileScope, init, null);
      declare(d.names.get(i), vars.get(i), how);
    }
    if (d.type == null || !d.values.isEmpty()) {
      Arity.check(session, d, d.names, d.values, false, false);
    }
  }

  private Declared variable(
      Decl.Var d, Source source, Scope fileScope, @Nullable Expr init, @Nullable List<Var> lhs) {
    return new Declared(source, fileScope, d, d.type, init, lhs, false, objects.nextOrder());
  }

  private void function(Decl.Func d, Source source, Scope fileScope) {
    String name = d.name.name;
    Func obj = new Func(name, session.pkg, source, d.name.pos(), null);
    obj.setImplementedInJava(d.body == null);
    Declared how = new Declared(source, fileScope, d, objects.nextOrder());
    if (d.receiver != null) {
      Receiver receiver = parts.types().receiver(d.receiver.type);
      if (receiver.base() != null && !d.name.isBlank()) {
        methods.add(new Method(obj, receiver));
      }
      session.info().recordDef(d.name, obj);
    } else {
      boolean main = name.equals("main") && session.pkg.name().equals("main");
      if (name.equals("init") || main) {
        checkPlain(d);
      }
      if (name.equals("init")) {
        session.info().recordDef(d.name, obj);
        obj.setPlace(initFunctions++);
        if (d.body == null) {
          session.error(d.name, "missing function body");
        }
      } else {
        parts.decls().declare(session.pkg.scope(), d.name, obj);
      }
    }
    objects.add(obj, how);
  }

  private void checkPlain(Decl.Func d) {
    if (!d.typeParams.isEmpty()) {
      session.error(
          d.typeParams.getFirst(), "func " + d.name.name + " must have no type parameters");
    }
    if (!d.type.params.isEmpty() || !d.type.results.isEmpty()) {
      session.error(d.name, "func " + d.name.name + " must have no arguments and no return values");
    }
  }

  /** Finds the type that a method's receiver names, through aliases. */
  private void attach(Method method) {
    boolean pointer = method.receiver.pointer();
    Ident base = method.receiver.base();
    Set<TypeName> seen = new HashSet<>();
    while (base != null && session.pkg.scope().local(base.name) instanceof TypeName t) {
      Declared how = objects.declared(t);
      if (!seen.add(t) || how == null || !(how.decl instanceof Decl.Type d)) {
        return;
      }
      if (!d.alias) {
        method.func.setPointerReceiver(pointer);
        objects.addMethod(t, method.func);
        return;
      }
      Expr aliased = d.type.unparen();
      if (aliased instanceof Expr.Star s) {
        if (pointer) {
          return;
        }
        pointer = true;
        aliased = s.x.unparen();
      }
      base = aliased instanceof Ident i ? i : null;
    }
  }
}
