package dev.baton.go.check.typexpr;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.constant.Quote;
import dev.baton.go.constant.StringValue;
import dev.baton.go.syntax.Quoted;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks struct types. */
final class StructTypes {
  private final Session session;
  private final Parts parts;

  StructTypes(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  void check(Struct struct, TypeExpr.Struct e) {
    List<Var> fields = new ArrayList<>(e.fields.size());
    List<String> tags = new ArrayList<>();
    Map<String, Var> names = new HashMap<>();
    boolean tagged = false;
    Type type = Basic.INVALID;
    Expr last = null;
    for (Field f : e.fields) {
      if (f.type != last) {
        type = parts.types().varType(f.type);
        last = f.type;
      }
      Var field = field(f, type);
      if (field != null && isNew(field, names)) {
        fields.add(field);
        tags.add(tag(f.tag));
        tagged |= f.tag != null;
      }
    }
    struct.complete(fields, tagged ? tags : List.of());
  }

  private @Nullable Var field(Field f, Type type) {
    boolean embedded = f.name == null;
    Ident name = embedded ? embeddedName(f.type) : f.name;
    if (name == null) {
      session.error(
          f.type, "invalid syntax tree: invalid embedded field type " + Session.text(f.type));
      return null;
    }
    Var field = Var.field(name.name, session.pkg, session.env.source, name.pos(), type, embedded);
    session.info().recordDef(name, field);
    if (embedded) {
      session.info().recordImplicit(f, field);
      session.later(() -> checkEmbedded(f.type, type));
    }
    return field;
  }

  private boolean isNew(Var field, Map<String, Var> names) {
    if (field.name().equals("_")) {
      return true;
    }
    Var other = names.putIfAbsent(field.name(), field);
    if (other != null) {
      session.error(field, field.name() + " redeclared" + Session.otherDeclaration(other));
    }
    return other == null;
  }

  private String tag(Literal.@Nullable Basic tag) {
    if (tag == null || tag.bad) {
      return "";
    }
    if (tag.kind != Literal.Kind.STRING) {
      session.error(tag, "invalid syntax tree: incorrect tag syntax: " + Quote.quote(tag.text));
      return "";
    }
    return new StringValue(Quoted.bytes(tag.text)).text();
  }

  /** The name of {@code T}, {@code *T}, {@code p.T} or {@code T[A]} as a field. */
  private static @Nullable Ident embeddedName(Expr type) {
    return switch (type) {
      case Ident e -> e;
      case Expr.Star e -> e.x instanceof Expr.Star ? null : embeddedName(e.x);
      case Expr.Selector e -> e.sel;
      case Expr.Index e -> embeddedName(e.x);
      default -> null;
    };
  }

  private void checkEmbedded(Expr at, Type type) {
    boolean pointer = type instanceof Pointer;
    Type base = type instanceof Pointer p ? p.elem() : type;
    switch (base.underlying()) {
      case Basic b when b.kind() == Basic.Kind.UNSAFE_POINTER ->
          session.error(at, "embedded field type cannot be unsafe.Pointer");
      case Pointer p -> session.error(at, "embedded field type cannot be a pointer");
      case Interface i -> {
        if (base instanceof TypeParam) {
          session.error(at, "embedded field type cannot be a (pointer to a) type parameter");
        } else if (pointer) {
          session.error(at, "embedded field type cannot be a pointer to an interface");
        }
      }
      default -> {}
    }
  }
}
