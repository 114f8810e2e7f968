package dev.baton.go.check.decl;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Func;
import dev.baton.go.types.Named;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declares types and aliases. */
final class TypeDeclarations {
  private final Session session;
  private final Parts parts;
  private final PackageObjects objects;
  private final Cycles cycles;

  TypeDeclarations(Session session, Parts parts, PackageObjects objects, Cycles cycles) {
    this.session = session;
    this.parts = parts;
    this.objects = objects;
    this.cycles = cycles;
  }

  void declare(TypeName obj, Decl.Type d, @Nullable TypeName defined) {
    boolean alias = d.alias;
    session.later(() -> checkValid(obj));
    if (alias && !d.typeParams.isEmpty()) {
      session.error(d, "generic type cannot be alias");
      alias = false;
    }
    if (alias) {
      cycles.beginAlias(obj);
      Type type = parts.types().type(d.type);
      cycles.endAlias(obj);
      obj.setType(type);
      return;
    }
    Named named = new Named(obj, null);
    if (defined != null && defined.hasType() && defined.type() instanceof Named other) {
      other.setDefinition(named);
    }
    named.setOuterParams(session.env.typeParams);
    boolean generic = !d.typeParams.isEmpty();
    if (generic) {
      session.openScope();
      named.setTypeParams(parts.types().typeParams(d.typeParams, named::setTypeParams));
    }
    Type type = parts.types().definedType(d.type, obj);
    if (generic) {
      session.closeScope();
    }
    if (type instanceof TypeParam) {
      session.error(d.type, "cannot use a type parameter as RHS in type declaration");
      type = Basic.INVALID;
    }
    named.define(type);
    named.markDeclared();
  }

  private void checkValid(TypeName obj) {
    if (obj.hasType() && obj.type() instanceof Named n) {
      parts.decls().checkValid(n);
    }
  }

  /** Gives a package-level type its methods. */
  void addMethods(TypeName obj) {
    List<Func> methods = objects.takeMethods(obj);
    if (methods.isEmpty() || !(obj.type() instanceof Named named)) {
      return;
    }
    session.later(() -> checkFields(named));
    Map<String, Func> names = new HashMap<>();
    for (Func m : methods) {
      Func other = names.putIfAbsent(m.name(), m);
      if (other == null) {
        named.addMethod(m);
        continue;
      }
      Source source = other.source();
      session.error(
          m,
          "method "
              + obj.name()
              + "."
              + m.name()
              + " already declared"
              + (source == null ? "" : " at " + Session.place(source, other.pos())));
    }
  }

  private void checkFields(Named named) {
    if (!(named.underlying() instanceof Struct s)) {
      return;
    }
    for (Var f : s.fields()) {
      Func m = named.method(session.pkg, f.name());
      if (m != null && !f.name().equals("_")) {
        session.error(
            m, "field and method with the same name " + f.name() + Session.otherDeclaration(f));
      }
    }
  }
}
