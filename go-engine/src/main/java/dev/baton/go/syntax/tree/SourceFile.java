package dev.baton.go.syntax.tree;

import dev.baton.go.syntax.Source;
import java.util.List;

/**
 * A whole file. Declarations stand in the order of the text; the specs of a group are declarations
 * of their own.
 */
public final class SourceFile extends Node {
  public final Source source;
  public final Ident packageName;
  public final List<Decl> decls;

  public SourceFile(Source source, int packagePos, Ident packageName, List<Decl> decls) {
    super(packagePos, source.text().length());
    this.source = source;
    this.packageName = packageName;
    this.decls = List.copyOf(decls);
  }

  public List<Decl.Import> imports() {
    return decls.stream()
        .filter(Decl.Import.class::isInstance)
        .map(Decl.Import.class::cast)
        .toList();
  }
}
