package dev.baton.go.check.decl;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.constant.Quote;
import dev.baton.go.constant.StringValue;
import dev.baton.go.syntax.Quoted;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.PkgName;
import dev.baton.go.types.Scope;
import dev.baton.go.types.Universe;
import java.util.List;
import java.util.function.Predicate;

/** Declares imports. */
final class ImportDeclarations {
  private static final String ILLEGAL = "!\"#$%&'()*,:;<=>?[\\]^{|}`\uFFFD";

  private final Session session;
  private final Parts parts;
  private final PackageObjects objects;
  private final Importer importer;

  ImportDeclarations(Session session, Parts parts, PackageObjects objects, Importer importer) {
    this.session = session;
    this.parts = parts;
    this.objects = objects;
    this.importer = importer;
  }

  void declare(Decl.Import d, Scope fileScope) {
    if (d.path.bad) {
      return;
    }
    String path = new StringValue(Quoted.bytes(d.path.text)).text();
    String wrong = wrong(path);
    if (!wrong.isEmpty()) {
      session.error(d.path, "invalid import path (" + wrong + ")");
      return;
    }
    Package imported = find(d, path);
    String name = d.name == null ? imported.name() : d.name.name;
    if (name.equals("init")) {
      session.error(d, "cannot import package as init - init must be a func");
      return;
    }
    session.pkg.addImport(imported);
    PkgName obj = new PkgName(name, session.pkg, session.env.source, d.pos(), imported);
    if (d.name != null) {
      session.info().recordDef(d.name, obj);
    } else {
      session.info().recordImplicit(d, obj);
    }
    if (imported.isFake()) {
      obj.markUsed();
    }
    objects.imports().add(obj);
    if (name.equals(".")) {
      declareAll(d, obj, fileScope);
    } else {
      parts.decls().declare(fileScope, null, obj);
    }
  }

  private static String wrong(String path) {
    if (path.isEmpty()) {
      return "empty string";
    }
    for (int i = 0; i < path.length(); i += Character.charCount(path.codePointAt(i))) {
      int c = path.codePointAt(i);
      if (c <= ' '
          || Character.isISOControl(c)
          || Character.isSpaceChar(c)
          || ILLEGAL.indexOf(c) >= 0) {
        return "invalid character "
            + String.format("U+%04X", c)
            + (isShown(c) ? " '" + Character.toString(c) + "'" : "");
      }
    }
    return "";
  }

  private static boolean isShown(int c) {
    return c == ' ' || !(Character.isISOControl(c) || Character.isSpaceChar(c));
  }

  private Package find(Decl.Import d, String path) {
    if (path.equals("unsafe")) {
      return Universe.UNSAFE;
    }
    Package found = importer.find(path);
    if (found != null) {
      return found;
    }
    session.error(d.path, "package " + path + " is not in std");
    Package fake = new Package(path, path.substring(path.lastIndexOf('/') + 1));
    fake.markFake();
    return fake;
  }

  private void declareAll(Decl.Import d, PkgName through, Scope fileScope) {
    for (Obj obj : through.imported().scope().objects()) {
      if (!obj.exported()) {
        continue;
      }
      Obj other = fileScope.insert(obj);
      if (other != null) {
        session.error(
            d, other.name() + " redeclared in this block" + Session.otherDeclaration(other));
      } else {
        objects.addDotImport(fileScope, obj.name(), through);
      }
    }
  }

  /** A name that a file imports must not be declared in the package. */
  void reportConflicts(List<Scope> fileScopes) {
    for (Scope fileScope : fileScopes) {
      for (Obj obj : fileScope.objects()) {
        Obj other = session.pkg.scope().local(obj.name());
        if (other != null) {
          report(obj, other);
        }
      }
    }
  }

  private void report(Obj obj, Obj declared) {
    Package home = obj instanceof PkgName p ? p.imported() : obj.pkg();
    String from =
        home == null ? "" : "package " + home.name() + " (" + Quote.quote(home.path()) + ")";
    session.error(
        declared,
        declared.name()
            + " already declared through "
            + (obj instanceof PkgName ? "import of " : "dot-import of ")
            + from
            + Session.otherDeclaration(obj));
  }

  void reportUnused(Predicate<PkgName> used) {
    for (PkgName p : objects.imports()) {
      if (!used.test(p) && !p.name().equals("_")) {
        report(p);
      }
    }
  }

  private void report(PkgName p) {
    String path = p.imported().path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean plain = p.name().equals(".") || p.name().equals(last);
    Source source = p.source();
    if (source != null) {
      session.error(
          p,
          Quote.quote(path)
              + (plain ? " imported and not used" : " imported as " + p.name() + " and not used"));
    }
  }
}
