package dev.baton.go.check;

import dev.baton.go.check.core.Declared;
import dev.baton.go.check.core.Environment;
import dev.baton.go.check.core.Errors;
import dev.baton.go.check.core.Recording;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.core.TooManyErrors;
import dev.baton.go.check.decl.ObjectDeclarations;
import dev.baton.go.check.decl.PackageObjects;
import dev.baton.go.check.info.Info;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import dev.baton.go.types.Scope;

/**
 * Checks one new declaration of a function against a package that is checked already. What it finds
 * goes into tables of its own. Used once.
 */
final class Redeclaration {
  private final Package pkg;
  private final Diagnostics diagnostics;
  private final Source source;
  private final Info info;
  private final Session session;
  private final Parts parts = new Parts();
  private final ObjectDeclarations declarations;

  Redeclaration(
      Package pkg,
      Info packageInfo,
      PackageObjects objects,
      Diagnostics diagnostics,
      Source source) {
    this.pkg = pkg;
    this.diagnostics = diagnostics;
    this.source = source;
    this.info = new Info(packageInfo);
    this.session = new Session(pkg, new Errors(diagnostics), info, source);
    this.declarations = Wiring.connect(session, parts, objects, f -> {});
  }

  /** Checks head and body; errors are in the diagnostics. */
  Redeclared check(Func present, Declared presentHow, Decl.Func decl) {
    Func func = new Func(decl.name.name, pkg, source, decl.name.pos(), null);
    func.setPointerReceiver(present.pointerReceiver());
    Declared how = new Declared(source, presentHow.fileScope, decl, presentHow.order);
    try {
      declarations.signature(func, how);
      Scope parameters = how.parameters;
      Decl.Body body = decl.body;
      if (body == null || parameters == null) {
        session.error(decl.name, "missing function body");
      } else {
        session.env = new Environment(source, how.fileScope);
        session.recording = new Recording(info);
        parts.bodies().body(how, decl, func.signature(), parameters, body.block(), null);
        session.runDelayed(0);
        session.recording.finish();
      }
      session.packageRecording().finish();
      if (diagnostics.isEmpty()) {
        session.instances.report(session);
      }
      if (diagnostics.isEmpty()) {
        session.interfaces.report(session);
      }
    } catch (TooManyErrors shown) {
      // What was found is in the diagnostics.
    }
    return new Redeclared(func, decl, info);
  }
}
