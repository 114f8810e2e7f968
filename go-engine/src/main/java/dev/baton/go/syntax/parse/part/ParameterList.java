package dev.baton.go.syntax.parse.part;

import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects parameters, and in the end finds out which names are types. */
public final class ParameterList {
  private final Tokens tokens;
  private final boolean typeParams;
  private final List<Parameter> parameters = new ArrayList<>();

  /** A name, a type, or both; which of the first two it is, the whole list says. */
  public record Parameter(@Nullable Ident name, @Nullable Expr type) {}

  public ParameterList(Tokens tokens, boolean typeParams) {
    this.tokens = tokens;
    this.typeParams = typeParams;
  }

  /** Returns false: any element may be followed by others. */
  public boolean add(@Nullable Parameter parameter) {
    return parameter != null && !parameters.add(parameter);
  }

  public List<Field> fields(int closePos) {
    boolean named = parameters.stream().anyMatch(p -> p.name != null && p.type != null);
    return named || typeParams ? named(closePos) : unnamed();
  }

  private List<Field> unnamed() {
    List<Field> fields = new ArrayList<>();
    for (Parameter parameter : parameters) {
      Expr type = parameter.type == null ? parameter.name : parameter.type;
      if (type != null) {
        fields.add(new Field(null, type));
      }
    }
    return fields;
  }

  /** From the right to the left: a name without type has that of the name after it. */
  private List<Field> named(int closePos) {
    List<Field> fields = new ArrayList<>();
    Expr type = null;
    int firstFault = -1;
    for (Parameter parameter : parameters.reversed()) {
      Ident name = parameter.name;
      type = parameter.type == null ? type : parameter.type;
      if (name == null && type != null) {
        firstFault = type.errorPos();
        name = Tokens.blank(firstFault);
      } else if (name != null && type == null) {
        firstFault = name.pos();
      }
      if (name != null) {
        fields.addFirst(new Field(name, type == null ? missing(name) : type));
      }
    }
    if (firstFault >= 0) {
      report(firstFault, closePos);
    }
    return fields;
  }

  private static Expr missing(Ident name) {
    return new Expr.Bad(name.pos(), name.pos());
  }

  private void report(int firstFault, int closePos) {
    if (!typeParams) {
      tokens.syntaxErrorAt(firstFault, "mixed named and unnamed parameters");
    } else if (parameters.stream().allMatch(parameter -> parameter.name != null)) {
      tokens.syntaxErrorAt(closePos, "missing type constraint");
    } else {
      String also = parameters.size() == 1 ? " or invalid array length" : "";
      tokens.syntaxErrorAt(firstFault, "missing type parameter name" + also);
    }
  }
}
