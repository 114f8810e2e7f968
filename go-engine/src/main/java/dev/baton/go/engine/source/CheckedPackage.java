package dev.baton.go.engine.source;

import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.SourceFile;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import dev.baton.go.types.PkgName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A package whose declarations are checked; its function bodies may be checked when they are first
 * needed. Guarded by the program's compile lock.
 */
public sealed interface CheckedPackage permits CheckerPackage, UpdatedPackage {
  Package pkg();

  /** What was found out about declarations, initialisers among them. */
  Info info();

  /** Its files as they were when it was last checked as a whole. */
  List<SourceFile> files();

  /** The steps of its initialisation, in order. */
  List<Initializer> initializers();

  /** Its init functions, in order. */
  List<Func> initFunctions();

  /**
   * Its function or method of that name, as {@code CellTable.nameOf} spells it; the object may be
   * another than one of an earlier check.
   */
  @Nullable Func function(String name);

  /** The declaration of one of its functions or methods. */
  Decl.@Nullable Func declaration(Func func);

  /** What was found out about a function's body; checks it now if it was not. */
  Info body(Func func);

  /** The imports that the body of one of its functions mentions; checks it now if it was not. */
  Set<PkgName> imports(Decl.Func decl);
}
