package dev.baton.go.check;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.decl.PackageObjects;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;

/** Reports functions that are declared only, since nothing can implement them elsewhere. */
final class MissingBodies {
  private MissingBodies() {}

  static void report(Session session, PackageObjects objects) {
    objects
        .declared()
        .forEach(
            (obj, how) -> {
              if (how.decl instanceof Decl.Func d && d.body == null) {
                session.error(how.source, afterFunc(how.source, d), "missing function body");
              }
            });
  }

  /** Where what follows the word func begins. */
  private static int afterFunc(Source source, Decl.Func d) {
    return d.receiver == null ? d.name.pos() : source.text().lastIndexOf('(', d.receiver.pos() - 1);
  }
}
