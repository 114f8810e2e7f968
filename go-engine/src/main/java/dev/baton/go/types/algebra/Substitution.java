package dev.baton.go.types.algebra;

import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts types in place of type parameters. A type in which nothing changes stays the same object.
 */
public final class Substitution {
  private static final Substitution NONE = new Substitution(List.of(), List.of());

  private final List<TypeParam> params;
  private final List<? extends Type> args;

  private Substitution(List<TypeParam> params, List<? extends Type> args) {
    this.params = params;
    this.args = args;
  }

  /**
   * Puts the {@code i}th argument in place of the {@code i}th parameter; there may be fewer
   * arguments.
   */
  public static Substitution of(List<TypeParam> params, List<? extends Type> args) {
    return params.isEmpty() ? NONE : new Substitution(params, args);
  }

  /** This substitution with another list of parameters that it replaces as well. */
  public Substitution and(List<TypeParam> moreParams, List<? extends Type> moreArgs) {
    if (moreParams.isEmpty()) {
      return this;
    }
    List<TypeParam> allParams = new ArrayList<>(params);
    List<Type> allArgs = new ArrayList<>(args);
    allParams.addAll(moreParams);
    allArgs.addAll(moreArgs);
    return new Substitution(allParams, allArgs);
  }

  public boolean isEmpty() {
    return params.isEmpty();
  }

  public Type apply(Type type) {
    if (params.isEmpty()) {
      return type;
    }
    return switch (type) {
      case Basic t -> t;
      case TypeParam t -> param(t);
      case Pointer t -> {
        Type elem = apply(t.elem());
        yield elem == t.elem() ? t : new Pointer(elem);
      }
      case Slice t -> {
        Type elem = apply(t.elem());
        yield elem == t.elem() ? t : new Slice(elem);
      }
      case ArrayType t -> {
        Type elem = apply(t.elem());
        yield elem == t.elem() ? t : new ArrayType(elem, t.length());
      }
      case Chan t -> {
        Type elem = apply(t.elem());
        yield elem == t.elem() ? t : new Chan(t.direction(), elem);
      }
      case MapType t -> {
        Type key = apply(t.key());
        Type elem = apply(t.elem());
        yield key == t.key() && elem == t.elem() ? t : new MapType(key, elem);
      }
      case Struct t -> struct(t);
      case Tuple t -> tuple(t);
      case Signature t -> signature(t);
      case Interface t -> iface(t);
      case Union t -> union(t);
      case Named t -> named(t);
    };
  }

  private Type param(TypeParam param) {
    for (int i = 0; i < params.size() && i < args.size(); i++) {
      if (params.get(i) == param) {
        return args.get(i);
      }
    }
    return param;
  }

  /** The types with this substitution applied; the same list if nothing changes. */
  public List<Type> list(List<Type> types) {
    List<Type> changed = null;
    for (int i = 0; i < types.size(); i++) {
      Type now = apply(types.get(i));
      if (changed == null && now != types.get(i)) {
        changed = new ArrayList<>(types);
      }
      if (changed != null) {
        changed.set(i, now);
      }
    }
    return changed == null ? types : changed;
  }

  private @Nullable List<Var> vars(List<Var> vars) {
    List<Var> changed = null;
    for (int i = 0; i < vars.size(); i++) {
      Var v = vars.get(i);
      Type now = apply(v.type());
      if (now != v.type()) {
        if (changed == null) {
          changed = new ArrayList<>(vars);
        }
        changed.set(i, v.withType(now));
      }
    }
    return changed;
  }

  private Type struct(Struct struct) {
    List<Var> fields = vars(struct.fields());
    return fields == null ? struct : new Struct(fields, struct.tags());
  }

  public Tuple tuple(Tuple tuple) {
    List<Var> vars = vars(tuple.vars());
    return vars == null ? tuple : new Tuple(vars);
  }

  /** The signature with parameters and results replaced; its own type parameters stay. */
  public Signature signature(Signature signature) {
    Tuple in = tuple(signature.params());
    Tuple out = tuple(signature.results());
    return in == signature.params() && out == signature.results()
        ? signature
        : new Signature(
            signature.recv(), List.of(), signature.typeParams(), in, out, signature.variadic());
  }

  @SuppressWarnings("ReferenceEquality") // The same list comes back if nothing changed.
  private Type iface(Interface type) {
    List<Func> methods = methods(type.methods());
    List<Type> embedded = list(type.embedded());
    if (methods == type.methods() && embedded == type.embedded()) {
      return type;
    }
    Interface made = new Interface(methods, embedded, type.implicit());
    made.complete(methods, embedded, type.embeddedPositions());
    return made;
  }

  private List<Func> methods(List<Func> methods) {
    List<Func> changed = null;
    for (int i = 0; i < methods.size(); i++) {
      Func m = methods.get(i);
      Signature now = signature(m.signature());
      if (now != m.type() && m.hasType()) {
        if (changed == null) {
          changed = new ArrayList<>(methods);
        }
        changed.set(i, m.withSignature(now));
      }
    }
    return changed == null ? methods : changed;
  }

  private Type union(Union union) {
    List<Union.Term> terms = new ArrayList<>();
    boolean changed = false;
    for (Union.Term term : union.terms()) {
      Type now = apply(term.type());
      changed |= now != term.type();
      terms.add(new Union.Term(term.tilde(), now));
    }
    return changed ? new Union(terms) : union;
  }

  @SuppressWarnings("ReferenceEquality") // The same list comes back if nothing changed.
  private Type named(Named named) {
    if (named.isInstance() && named.typeArgs().size() != named.origin().typeParams().size()) {
      return Basic.INVALID; // There is an error in the program.
    }
    List<Type> typeArgs = list(named.typeArgs());
    List<Type> outerArgs = outerArgs(named);
    return typeArgs == named.typeArgs() && outerArgs == named.outerArgs()
        ? named
        : Instances.instance(named.origin(), typeArgs, outerArgs);
  }

  @SuppressWarnings("ReferenceEquality") // The same list comes back if nothing changed.
  private List<Type> outerArgs(Named named) {
    if (named.outerParams().isEmpty()) {
      return named.outerArgs();
    }
    if (!named.outerArgs().isEmpty()) {
      return list(named.outerArgs());
    }
    List<Type> identity = new ArrayList<>(named.outerParams());
    List<Type> changed = list(identity);
    return changed == identity ? named.outerArgs() : changed;
  }
}
