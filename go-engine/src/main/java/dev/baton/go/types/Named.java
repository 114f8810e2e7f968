package dev.baton.go.types;

import dev.baton.go.syntax.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declared type: {@code type T …}, or an instance {@code T[int]} of a generic one. An instance
 * finds its underlying type and methods when first asked, through the {@link Expansion} it was made
 * with.
 *
 * <p>A type declared inside a generic function depends on that function's type parameters without
 * naming them; they are its {@linkplain #outerParams() outer parameters}, and instances of it have
 * outer arguments.
 *
 * <p>Instances are interned per origin, so identical declared types are one object. Not
 * thread-safe: the program's compile lock guards checking.
 */
public final class Named implements Type {
  /** More types defined as one another than any program has. */
  private static final int MAX_CHAIN = 1000;

  /** Computes what an instance is, from its origin. */
  public interface Expansion {
    Type underlying(Named instance);

    Func method(Named instance, Func origin);
  }

  private final TypeName obj;
  private final @Nullable Named origin;
  private final List<Type> typeArgs;
  private final List<Type> outerArgs;
  private final @Nullable Expansion expansion;
  private final List<Func> methods = new ArrayList<>();
  private final Map<Object, Named> instances = new HashMap<>();
  private final Map<Func, Func> expandedMethods = new HashMap<>();
  private List<TypeParam> typeParams = List.of();
  private List<TypeParam> outerParams = List.of();
  private @Nullable Type definition;
  private @Nullable Type underlying;
  private boolean declared;
  private @Nullable TypeName firstUse;

  /** A declared type whose underlying type follows; ties the name to it if it has no type yet. */
  public Named(TypeName obj, @Nullable Type underlying) {
    this.obj = obj;
    this.origin = null;
    this.typeArgs = List.of();
    this.outerArgs = List.of();
    this.expansion = null;
    this.definition = underlying;
    obj.setType(this);
  }

  /** An instance of {@code origin}; use {@code Instances}, which interns them. */
  public Named(Named origin, List<Type> typeArgs, List<Type> outerArgs, Expansion expansion) {
    this.obj = origin.obj;
    this.origin = origin;
    this.typeArgs = List.copyOf(typeArgs);
    this.outerArgs = List.copyOf(outerArgs);
    this.expansion = expansion;
    this.typeParams = List.of();
  }

  public TypeName obj() {
    return obj;
  }

  /**
   * The declared name where messages say the type stands: of an instance, where it was first
   * written.
   */
  public TypeName place() {
    TypeName use = firstUse;
    return use == null ? obj : use;
  }

  /** Notes where an instance is written, if that is the first time. */
  public void noteUse(@Nullable Source source, int pos) {
    if (origin != null && firstUse == null) {
      firstUse = new TypeName(obj.name(), obj.pkg(), source, pos, this, false);
    }
  }

  /** The generic type this is an instance of, or the type itself. */
  public Named origin() {
    return origin == null ? this : origin;
  }

  public boolean isInstance() {
    return origin != null;
  }

  /** The type parameters of a generic type; empty for instances. */
  public List<TypeParam> typeParams() {
    return typeParams;
  }

  public void setTypeParams(List<TypeParam> params) {
    typeParams = List.copyOf(params);
  }

  /** Whether this is a generic type that still needs its type arguments. */
  public boolean isGeneric() {
    return origin == null && !typeParams.isEmpty();
  }

  public List<Type> typeArgs() {
    return typeArgs;
  }

  /** The type parameters of the generic functions around the declaration. */
  public List<TypeParam> outerParams() {
    return origin == null ? outerParams : origin.outerParams;
  }

  public void setOuterParams(List<TypeParam> params) {
    outerParams = List.copyOf(params);
  }

  /** What stands for the {@link #outerParams()}; empty means the parameters themselves. */
  public List<Type> outerArgs() {
    return outerArgs;
  }

  @Override
  public Type underlying() {
    Type known = underlying;
    return known == null ? find() : known;
  }

  /** Follows declarations {@code type T U} to a type that is not declared. */
  private Type find() {
    Named n = this;
    for (int steps = 0; steps < MAX_CHAIN; steps++) {
      Type next = n.isInstance() ? n.expanded() : n.definition;
      if (next == null) {
        return Basic.INVALID; // The declaration is still on the way.
      }
      if (!(next instanceof Named m)) {
        if (isDeclared()) {
          underlying = next;
        }
        return next;
      }
      n = m;
    }
    return Basic.INVALID; // A type that is defined as itself is reported elsewhere.
  }

  private @Nullable Type expanded() {
    Expansion e = expansion;
    return e == null || underlying != null ? underlying : e.underlying(this);
  }

  /**
   * What stands to the right in the declaration; null if that is not known yet, and for instances.
   */
  public @Nullable Type definition() {
    return definition;
  }

  public void setDefinition(Type type) {
    definition = type;
    underlying = null;
  }

  /**
   * Sets what the declaration was found to say. A pointer to what is invalid remains a pointer,
   * which keeps other errors away.
   */
  public void define(Type type) {
    if (type != Basic.INVALID || !(definition instanceof Pointer)) {
      setDefinition(type);
    }
  }

  /** Takes the type for invalid, since it contains itself. */
  public void invalidate() {
    definition = Basic.INVALID;
    underlying = Basic.INVALID;
  }

  /** Whether the declaration has been checked to its end. */
  public boolean isDeclared() {
    return origin == null ? declared : origin.declared;
  }

  public void markDeclared() {
    declared = true;
  }

  /** Whether the underlying type is known, if perhaps not all its parts. */
  public boolean isComplete() {
    return isDeclared();
  }

  public void addMethod(Func method) {
    methods.add(method);
  }

  /** Puts another object in place of an older version of the method with that name, or adds it. */
  public void replaceMethod(Func method) {
    for (int i = 0; i < methods.size(); i++) {
      if (methods.get(i).name().equals(method.name())) {
        methods.set(i, method);
        return;
      }
    }
    methods.add(method);
  }

  /**
   * The methods declared with this type as receiver base, in source order; an instance's have its
   * arguments put in.
   */
  public List<Func> methods() {
    if (origin == null) {
      return methods;
    }
    List<Func> all = new ArrayList<>();
    for (Func m : origin.methods) {
      all.add(expandedMethod(m));
    }
    return all;
  }

  public int methodCount() {
    return origin().methods.size();
  }

  /**
   * The declared method of that name, or null; a name that is not exported is seen from {@code pkg}
   * only.
   */
  public @Nullable Func method(@Nullable Package pkg, String name) {
    List<Func> declared = origin().methods;
    for (int i = 0; i < declared.size(); i++) {
      Func m = declared.get(i);
      if (m.sameId(pkg, name)) {
        return origin == null ? m : expandedMethod(m);
      }
    }
    return null;
  }

  /** The instance's method for a method of its {@link #origin()}. */
  public Func expandedMethod(Func method) {
    Func known = expandedMethods.get(method);
    if (known == null) {
      if (expansion == null) {
        return method;
      }
      known = expansion.method(this, method);
      expandedMethods.put(method, known);
    }
    return known;
  }

  /** The table of this generic type's instances, for {@code Instances} only. */
  public Map<Object, Named> instances() {
    return instances;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}
