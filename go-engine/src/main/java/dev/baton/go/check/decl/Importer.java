package dev.baton.go.check.decl;

import dev.baton.go.types.Package;
import org.jspecify.annotations.Nullable;

/** Gives the packages that a program imports; each call with the same path the same package. */
public interface Importer {
  /** The package, its declarations found if perhaps not checked yet; null if there is none. */
  @Nullable Package find(String path);
}
