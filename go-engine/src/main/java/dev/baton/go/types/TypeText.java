package dev.baton.go.types;

import dev.baton.go.syntax.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes types as the compiler's messages do. */
public final class TypeText {

  /** How a package-level name is qualified: the text before the dot, or empty for none. */
  public interface Qualifier {
    String of(Package pkg);
  }

  private static final Qualifier BY_NAME = Package::name;

  private final StringBuilder out;
  private final Qualifier qualifier;
  private boolean parameterNames = true;

  private TypeText(StringBuilder out, Qualifier qualifier) {
    this.out = out;
    this.qualifier = qualifier;
  }

  /** The type with every name qualified by its package's name. */
  public static String of(Type type) {
    return of(type, BY_NAME);
  }

  public static String of(Type type, Qualifier qualifier) {
    if (type instanceof Basic b) {
      return b.name();
    }
    StringBuilder out = new StringBuilder();
    new TypeText(out, qualifier).write(type);
    return out.toString();
  }

  /** A method's name and signature, without the names of parameters. */
  public static String method(Func method, Qualifier qualifier) {
    StringBuilder out = new StringBuilder(method.name());
    TypeText text = new TypeText(out, qualifier);
    text.parameterNames = false;
    text.writeSignature(method.signature());
    return out.toString();
  }

  /** The types in parentheses, as results are listed. */
  public static String list(List<Type> types, Qualifier qualifier) {
    StringBuilder out = new StringBuilder();
    TypeText text = new TypeText(out, qualifier);
    text.writeList(types);
    return out.toString();
  }

  private void write(Type type) {
    switch (type) {
      case Basic t -> out.append(t.name());
      case Pointer t -> prefixed("*", t.elem());
      case Slice t -> prefixed("[]", t.elem());
      case ArrayType t -> prefixed("[" + t.length() + "]", t.elem());
      case MapType t -> {
        prefixed("map[", t.key());
        prefixed("]", t.elem());
      }
      case Chan t -> writeChan(t);
      case Struct t -> writeStruct(t);
      case Tuple t -> writeTuple(t, false);
      case Signature t -> {
        out.append("func");
        writeSignature(t);
      }
      case Interface t -> writeInterface(t);
      case Union t -> writeUnion(t);
      case TypeParam t -> writeTypeParam(t);
      case Named t -> writeNamed(t);
    }
  }

  private void prefixed(String prefix, Type elem) {
    out.append(prefix);
    write(elem);
  }

  private void writeChan(Chan chan) {
    boolean parens = false;
    switch (chan.direction()) {
      case SEND_ONLY -> out.append("chan<- ");
      case RECEIVE_ONLY -> out.append("<-chan ");
      case BOTH -> {
        out.append("chan ");
        parens = chan.elem() instanceof Chan c && c.direction() == Chan.Direction.RECEIVE_ONLY;
      }
    }
    out.append(parens ? "(" : "");
    write(chan.elem());
    out.append(parens ? ")" : "");
  }

  private void writeStruct(Struct struct) {
    out.append("struct{");
    for (int i = 0; i < struct.size(); i++) {
      Var field = struct.field(i);
      out.append(i == 0 ? "" : "; ");
      if (!field.embedded()) {
        out.append(field.name()).append(' ');
      }
      write(field.type());
      if (!struct.tag(i).isEmpty()) {
        out.append(' ').append(dev.baton.go.constant.Quote.quote(struct.tag(i)));
      }
    }
    out.append('}');
  }

  private void writeTuple(Tuple tuple, boolean variadic) {
    out.append('(');
    for (int i = 0; i < tuple.size(); i++) {
      Var v = tuple.at(i);
      out.append(i == 0 ? "" : ", ");
      if (parameterNames && !v.name().isEmpty()) {
        out.append(v.name()).append(' ');
      }
      if (!variadic || i < tuple.size() - 1) {
        write(v.type());
      } else if (v.type() instanceof Slice s) {
        prefixed("...", s.elem());
      } else { // append([]byte, "text"...)
        write(v.type());
        out.append("...");
      }
    }
    out.append(')');
  }

  private void writeSignature(Signature signature) {
    if (!signature.typeParams().isEmpty()) {
      writeTypeParams(signature.typeParams());
    }
    writeTuple(signature.params(), signature.variadic());
    Tuple results = signature.results();
    if (results.size() == 0) {
      return;
    }
    out.append(' ');
    if (results.size() == 1 && results.at(0).name().isEmpty()) {
      write(results.typeAt(0));
    } else {
      writeTuple(results, false);
    }
  }

  private void writeTypeParams(List<TypeParam> params) {
    out.append('[');
    Type constraint = null;
    for (TypeParam p : params) {
      if (constraint != null) {
        if (p.constraint() != constraint) {
          prefixed(" ", constraint);
        }
        out.append(", ");
      }
      constraint = p.constraint();
      writeTypeParam(p);
    }
    if (constraint != null) {
      prefixed(" ", constraint);
    }
    out.append(']');
  }

  private void writeInterface(Interface type) {
    if (type == Interface.ANY) {
      out.append("any");
      return;
    }
    if (type == Universe.COMPARABLE.underlying()) {
      out.append("interface{comparable}");
      return;
    }
    if (type.implicit()) {
      if (type.methods().isEmpty() && type.embedded().size() == 1) {
        write(type.embedded().get(0));
        return;
      }
      out.append("/* implicit */ ");
    }
    out.append("interface{");
    String separator = "";
    for (Func m : type.methods()) {
      out.append(separator).append(m.name());
      writeSignature(m.signature());
      separator = "; ";
    }
    for (Type t : type.embedded()) {
      out.append(separator);
      write(t);
      separator = "; ";
    }
    out.append('}');
  }

  private void writeUnion(Union union) {
    String separator = "";
    for (Union.Term term : union.terms()) {
      out.append(separator).append(term.tilde() ? "~" : "");
      write(term.type());
      separator = " | ";
    }
  }

  /** One that hides a predeclared name is marked, since that is hardly what was meant. */
  @SuppressWarnings("ReferenceEquality") // The qualifier for names is one object.
  private void writeTypeParam(TypeParam param) {
    out.append(param.name());
    Source source = param.obj().source();
    boolean inMessage = qualifier != BY_NAME;
    if (inMessage && source != null && Universe.SCOPE.local(param.name()) != null) {
      out.append(" /* with ").append(param.name()).append(" declared at ");
      out.append(source.shown(param.obj().pos())).append(" */");
    }
  }

  private void writeNamed(Named named) {
    writeQualified(named.obj().pkg(), named.obj().name());
    if (!named.typeArgs().isEmpty()) {
      out.append('[');
      writeList(named.typeArgs());
      out.append(']');
    } else if (!named.typeParams().isEmpty()) {
      writeTypeParams(named.typeParams());
    }
  }

  private void writeQualified(@Nullable Package pkg, String name) {
    String prefix = pkg == null ? "" : qualifier.of(pkg);
    out.append(prefix).append(prefix.isEmpty() ? "" : ".").append(name);
  }

  private void writeList(List<Type> types) {
    String separator = "";
    for (Type t : types) {
      out.append(separator);
      write(t);
      separator = ", ";
    }
  }
}
