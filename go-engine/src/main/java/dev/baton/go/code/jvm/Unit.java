package dev.baton.go.code.jvm;

import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.link.Shapes;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Substitution;
import dev.baton.go.types.rule.Kinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function to be generated, with its closures.
 *
 * @param name of the function as stack traces show it
 * @param map what stands for the type parameters
 * @param source the file, for line numbers; null if that is not known
 * @param lines the line numbers of the class
 * @param split whether it becomes several methods, because one would be larger than the JVM allows
 */
public record Unit(
    Shapes shapes,
    Info info,
    Substitution map,
    @Nullable Source source,
    Lines lines,
    String name,
    Pool pool,
    boolean split) {
  private static final Substitution NO_MAP = Substitution.of(List.of(), List.of());

  /** A function in one file. */
  public Unit(Shapes shapes, Info info, Substitution map, Source source, String name) {
    this(shapes, info, map, source, Lines.of(source), name, new Pool(), false);
  }

  /** Code from several files, each of which is set when its turn comes. */
  public Unit(Shapes shapes, Info info, String name) {
    this(shapes, info, NO_MAP, null, Lines.ofSeveral(), name, new Pool(), false);
  }

  /** The same function once more, as one that is too large for a single method. */
  public Unit inParts() {
    return new Unit(shapes, info, map, source, lines, name, new Pool(), true);
  }

  /** The same for code that stands in another file. */
  public Unit in(@Nullable Source file) {
    return new Unit(shapes, info, map, file, lines, name, pool, split);
  }

  /** The type of a checked expression, without type parameters, with a default for untyped ones. */
  public Type type(Expr expr) {
    return type(info.typeOf(expr));
  }

  public Type type(Type generic) {
    return Kinds.defaultType(map.apply(generic));
  }

  public Type type(Var variable) {
    return map.apply(variable.type());
  }

  /** What is known of an expression that the checker has seen. */
  public @Nullable TypeAndValue known(Expr expr) {
    return info.get(expr);
  }

  public boolean isType(Expr expr) {
    TypeAndValue known = info.get(expr);
    return known != null && known.isType();
  }

  /** What a name declares or refers to. */
  public @Nullable Obj object(Ident ident) {
    Obj used = info.use(ident);
    return used == null ? info.def(ident) : used;
  }

  /** The local or package variable that an expression names; null for anything else. */
  public @Nullable Var variable(Expr expr) {
    return switch (expr.unparen()) {
      case Ident i -> object(i) instanceof Var v ? v : null;
      case Expr.Selector s ->
          info.selection(s) == null && info.use(s.sel) instanceof Var v ? v : null;
      default -> null;
    };
  }

  /** The number that the class file has for a place; 0 if it has none. */
  public int line(int pos) {
    return source == null || pos < 0 ? 0 : lines.number(source, pos);
  }
}
