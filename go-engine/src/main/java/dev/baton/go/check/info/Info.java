package dev.baton.go.check.info;

import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Named;
import dev.baton.go.types.Obj;
import dev.baton.go.types.PkgName;
import dev.baton.go.types.Type;
import dev.baton.go.types.algebra.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checker's findings about one piece of a program: the declarations of a package, or the body
 * of one function. Written by the checker, then only read.
 */
public final class Info {
  private final @Nullable Info outer;
  private final IdentityHashMap<Expr, TypeAndValue> types = new IdentityHashMap<>();
  private final IdentityHashMap<Ident, Obj> defs = new IdentityHashMap<>();
  private final IdentityHashMap<Ident, Obj> uses = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Selection> selections = new IdentityHashMap<>();
  private final IdentityHashMap<Ident, Instance> instances = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Obj> implicits = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Boolean> commaOk = new IdentityHashMap<>();
  private final List<Type> views = new ArrayList<>();

  public Info() {
    this(null);
  }

  /** The tables of a function body; what is not in them is looked for in those of its package. */
  public Info(@Nullable Info outer) {
    this.outer = outer;
  }

  /**
   * What is known of an expression; null if it was not checked, or is only part of a declaration.
   */
  public @Nullable TypeAndValue get(Expr expr) {
    TypeAndValue known = types.get(expr);
    return known == null && outer != null ? outer.get(expr) : known;
  }

  /** The type of a checked expression. */
  public Type typeOf(Expr expr) {
    TypeAndValue known = get(expr);
    return known == null ? Basic.INVALID : known.type();
  }

  /** The object that a name declares; null for blank parameters of function types and the like. */
  public @Nullable Obj def(Ident ident) {
    Obj known = defs.get(ident);
    return known == null && outer != null ? outer.def(ident) : known;
  }

  /**
   * The object that a name refers to, including a selector's or a composite literal's field name.
   */
  public @Nullable Obj use(Ident ident) {
    Obj known = uses.get(ident);
    return known == null && outer != null ? outer.use(ident) : known;
  }

  /** What a selector expression selects; null for {@code pkg.Name}. */
  public @Nullable Selection selection(Expr selector) {
    Selection known = selections.get(selector);
    return known == null && outer != null ? outer.selection(selector) : known;
  }

  /** The type arguments of a generic function or type where {@code ident} names it. */
  public @Nullable Instance instance(Ident ident) {
    Instance known = instances.get(ident);
    return known == null && outer != null ? outer.instance(ident) : known;
  }

  /**
   * The object that a node declares without name: the variable of a type switch for each {@code
   * CaseClause}, an embedded field for its {@code Field}, an import for its {@code Import}.
   */
  public @Nullable Obj implicit(Node node) {
    Obj known = implicits.get(node);
    return known == null && outer != null ? outer.implicit(node) : known;
  }

  /**
   * Whether the expression gives two values here, the second telling whether the first is there.
   */
  public boolean isCommaOk(Expr expr) {
    return commaOk.containsKey(expr) || (outer != null && outer.isCommaOk(expr));
  }

  /**
   * Whether pointers to other types are converted to pointers to this struct type somewhere in the
   * package: the struct may stand for bytes of something else.
   */
  public boolean isView(Type struct) {
    return outer != null
        ? outer.isView(struct)
        : views.stream().anyMatch(view -> Identity.identical(generic(view), generic(struct)));
  }

  private static Type generic(Type type) {
    return type instanceof Named named ? named.origin() : type;
  }

  /** The imports that are mentioned in this piece itself. */
  public Set<PkgName> imports() {
    Set<PkgName> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Obj obj : uses.values()) {
      if (obj instanceof PkgName p) {
        found.add(p);
      }
    }
    return found;
  }

  public void record(Expr expr, TypeAndValue known) {
    types.put(expr, known);
  }

  public void recordDef(Ident ident, Obj obj) {
    defs.put(ident, obj);
  }

  public void recordUse(Ident ident, Obj obj) {
    uses.put(ident, obj);
  }

  public void recordSelection(Expr selector, Selection selection) {
    selections.put(selector, selection);
  }

  public void recordInstance(Ident ident, Instance instance) {
    instances.put(ident, instance);
  }

  public void recordImplicit(Node node, Obj obj) {
    implicits.put(node, obj);
  }

  /** Enters a struct type that is seen where other types are. */
  public void recordView(Type struct) {
    if (outer != null) {
      outer.recordView(struct);
    } else if (!isView(struct)) {
      views.add(struct);
    }
  }

  public void recordCommaOk(Expr expr) {
    commaOk.put(expr, true);
  }
}
