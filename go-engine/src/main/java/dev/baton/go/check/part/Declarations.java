package dev.baton.go.check.part;

import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Named;
import dev.baton.go.types.Obj;
import dev.baton.go.types.PkgName;
import dev.baton.go.types.Scope;
import dev.baton.go.types.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks declarations, for the other parts of the checker. */
public interface Declarations {

  /**
   * Finds out an object's type, unless that is known; {@code defined} is the type being declared
   * with it.
   */
  void resolve(Obj obj, @Nullable TypeName defined);

  /** Enters an object into a block and reports a name that is there already. */
  void declare(Scope scope, @Nullable Ident ident, Obj obj);

  /** The declarations of a statement. */
  void local(Stmt.Declaration declaration);

  /** Notes that the package-level declaration being checked mentions {@code obj}. */
  void addDependency(Obj obj);

  /** Reports a cycle of declarations. */
  void reportCycle(List<? extends Obj> cycle);

  /** Reports a type that contains itself. */
  void checkValid(Named type);

  /** The dot-import through which a file sees a name, or null. */
  @Nullable PkgName dotImport(Scope scope, String name);

  /** Whether an alias is still being declared. */
  boolean isBroken(TypeName alias);
}
