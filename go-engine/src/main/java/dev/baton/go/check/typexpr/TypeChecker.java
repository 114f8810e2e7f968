package dev.baton.go.check.typexpr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.part.TypeExpressions;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.algebra.Comparability;
import dev.baton.go.types.algebra.TypeSets;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks type expressions. */
public final class TypeChecker implements TypeExpressions {
  private final Session session;
  private final Parts parts;
  private final FunctionTypes functions;
  private final StructTypes structs;
  private final InterfaceTypes interfaces;
  private final GenericTypes generics;
  private final ArrayLengths lengths;
  private final TypeParameters typeParameters;

  public TypeChecker(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
    this.typeParameters = new TypeParameters(session, parts);
    this.functions = new FunctionTypes(session, parts, typeParameters);
    this.structs = new StructTypes(session, parts);
    this.interfaces = new InterfaceTypes(session, parts);
    this.generics = new GenericTypes(session, parts);
    this.lengths = new ArrayLengths(session, parts);
  }

  @Override
  public Type type(Expr expr) {
    return definedType(expr, null);
  }

  @Override
  public Type varType(Expr expr) {
    Type type = definedType(expr, null);
    checkVarType(expr, type);
    return type;
  }

  @Override
  public void checkVarType(Expr expr, Type type) {
    if (type instanceof TypeParam || type instanceof Basic) {
      return;
    }
    if (!(type instanceof Named || type instanceof Interface)) {
      return;
    }
    session.later(
        () -> {
          if (type.underlying() instanceof Interface i) {
            TypeSet set = TypeSets.of(i);
            if (!set.isMethodSet()) {
              session.error(
                  expr,
                  "cannot use type "
                      + session.text(type)
                      + " outside a type constraint: interface "
                      + (set.comparable()
                          ? "is (or embeds) comparable"
                          : "contains type constraints"));
            }
          }
        });
  }

  @Override
  public Type definedType(Expr expr, @Nullable TypeName defined) {
    Type type = internal(expr, defined);
    if (Kinds.isGeneric(type)) {
      session.error(
          expr, "cannot use generic type " + session.text(type) + " without instantiation");
      type = Basic.INVALID;
    }
    session.recording.record(expr, Mode.TYPE, type, null);
    return type;
  }

  @Override
  public Type genericType(Expr expr) {
    return generic(expr, null);
  }

  /**
   * A generic type without arguments; {@code args} are those that follow, for the message if it is
   * none.
   */
  private Type generic(Expr expr, @Nullable List<Expr> args) {
    Type type = internal(expr, null);
    if (Kinds.isValid(type) && !Kinds.isGeneric(type)) {
      if (args != null) {
        generics.notGeneric(expr, args, type);
      }
      type = Basic.INVALID;
    }
    session.recording.record(expr, Mode.TYPE, type, null);
    return type;
  }

  private Type internal(Expr expr, @Nullable TypeName defined) {
    Type type =
        switch (expr) {
          case Expr.Bad e -> Basic.INVALID;
          case Ident e -> named(parts.exprs().ident(e, defined, true));
          case Expr.Selector e -> named(parts.exprs().selector(e, defined, true));
          case Expr.Index e -> instance(e, defined);
          case Expr.Paren e -> definedType(e.x, defined);
          case Expr.Star e -> pointer(e, defined);
          case TypeExpr e -> literal(e, defined);
          default -> {
            session.error(expr, Session.text(expr) + " is not a type");
            parts.exprs().use(List.of(expr));
            yield Basic.INVALID;
          }
        };
    define(defined, type);
    return type;
  }

  /**
   * Gives a type under declaration its right-hand side as soon as that exists, for types that
   * mention themselves.
   */
  static void define(@Nullable TypeName defined, Type type) {
    if (defined != null && defined.hasType() && defined.type() instanceof Named n) {
      n.define(type);
    }
  }

  private Type named(Operand x) {
    switch (x.mode()) {
      case TYPE -> {
        return x.type();
      }
      case INVALID -> {}
      case NO_VALUE -> session.error(x, session.text(x) + " used as type");
      default -> session.error(x, session.text(x) + " is not a type");
    }
    return Basic.INVALID;
  }

  private Type instance(Expr.Index e, @Nullable TypeName defined) {
    Type generic = generic(e.x, e.indices);
    return generics.instance(e, generic, defined);
  }

  private Type pointer(Expr.Star e, @Nullable TypeName defined) {
    Pointer type = new Pointer(Basic.INVALID);
    define(defined, type);
    type.complete(varType(e.x));
    return type.elem() == Basic.INVALID ? Basic.INVALID : type;
  }

  private Type literal(TypeExpr expr, @Nullable TypeName defined) {
    return switch (expr) {
      case TypeExpr.Array e -> array(e, defined);
      case TypeExpr.SliceOf e -> {
        Slice type = new Slice(Basic.INVALID);
        define(defined, type);
        type.complete(varType(e.elem));
        yield type;
      }
      case TypeExpr.Map e -> map(e, defined);
      case TypeExpr.Chan e -> {
        Chan type = new Chan(direction(e.direction), Basic.INVALID);
        define(defined, type);
        type.complete(varType(e.elem));
        yield type;
      }
      case TypeExpr.Struct e -> {
        Struct type = new Struct();
        define(defined, type);
        structs.check(type, e);
        yield type;
      }
      case TypeExpr.Interface e -> {
        Interface type = new Interface();
        define(defined, type);
        interfaces.check(type, e, defined);
        yield type;
      }
      case TypeExpr.Func e -> function(e).signature();
      case TypeExpr.Variadic e -> {
        session.error(e, "invalid use of '...'");
        parts.exprs().use(List.of(e.elem));
        yield Basic.INVALID;
      }
    };
  }

  private Type array(TypeExpr.Array e, @Nullable TypeName defined) {
    ArrayType type = new ArrayType(Basic.INVALID, -1);
    define(defined, type);
    long length = -1;
    if (e.length == null) {
      session.error(e, "invalid use of [...] array (outside a composite literal)");
    } else {
      length = lengths.check(e.length);
    }
    type.complete(varType(e.elem), length);
    return length < 0 ? Basic.INVALID : type;
  }

  private Type map(TypeExpr.Map e, @Nullable TypeName defined) {
    MapType type = new MapType(Basic.INVALID, Basic.INVALID);
    define(defined, type);
    Type key = varType(e.key);
    type.complete(key, varType(e.value));
    if (!(key instanceof Basic)) {
      session.later(() -> checkKey(e, key));
    }
    return type;
  }

  private void checkKey(TypeExpr.Map e, Type key) {
    if (!Comparability.comparable(key)) {
      session.error(
          e.key,
          "invalid map key type "
              + session.text(key)
              + (key instanceof TypeParam ? " (missing comparable constraint)" : ""));
    }
  }

  private static Chan.Direction direction(TypeExpr.Direction direction) {
    return switch (direction) {
      case BOTH -> Chan.Direction.BOTH;
      case SEND_ONLY -> Chan.Direction.SEND_ONLY;
      case RECEIVE_ONLY -> Chan.Direction.RECEIVE_ONLY;
    };
  }

  @Override
  public @Nullable List<Type> types(List<Expr> exprs) {
    List<Type> types = new ArrayList<>(exprs.size());
    boolean valid = true;
    for (Expr e : exprs) {
      Type t = varType(e);
      valid &= Kinds.isValid(t);
      types.add(t);
    }
    return valid ? types : null;
  }

  @Override
  public Function function(
      @Nullable Field receiver, List<Field> typeParams, TypeExpr.Func type, TypeParamsKnown known) {
    return functions.check(receiver, typeParams, type, known);
  }

  @Override
  public List<TypeParam> typeParams(List<Field> fields, TypeParamsKnown known) {
    return typeParameters.declare(fields, known);
  }

  @Override
  public Receiver receiver(Expr type) {
    return FunctionTypes.receiver(type);
  }
}
