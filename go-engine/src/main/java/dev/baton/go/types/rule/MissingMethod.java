package dev.baton.go.types.rule;

import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.TypeText;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.algebra.TypeSets;
import org.jspecify.annotations.Nullable;

/**
 * Why a type lacks a method of an interface.
 *
 * @param method the interface's method
 * @param alternative the type's method of that or a similar name, or null
 */
public record MissingMethod(Reason reason, Func method, @Nullable Func alternative) {

  /** What is wrong. */
  public enum Reason {
    NOT_FOUND,
    WRONG_NAME,
    UNEXPORTED,
    WRONG_TYPE,
    AMBIGUOUS,
    POINTER_RECEIVER,
    FIELD
  }

  /** When two signatures count as the same. */
  public interface Equivalence {
    boolean same(Signature x, Signature y);
  }

  /**
   * The first method of interface {@code wanted} that {@code type} lacks, or null. Where {@code
   * type} is itself an interface its dynamic type may have the method, unless {@code statically}.
   */
  public static @Nullable MissingMethod of(Type type, Type wanted, boolean statically) {
    return of(type, wanted, statically, Identity::identical);
  }

  /** As {@link #of(Type, Type, boolean)}, with another idea of what signatures are the same. */
  public static @Nullable MissingMethod of(
      Type type, Type wanted, boolean statically, Equivalence equivalence) {
    TypeSet set = TypeSets.ofInterface(wanted);
    if (set == null || set.methods().isEmpty()) {
      return null;
    }
    TypeSet own = type.underlying() instanceof Interface i ? TypeSets.of(i) : null;
    for (Func m : set.methods()) {
      MissingMethod missing =
          own == null
              ? inMethods(type, m, equivalence)
              : inInterface(own, m, statically, equivalence);
      if (missing != null) {
        return missing;
      }
    }
    return null;
  }

  private static @Nullable MissingMethod inInterface(
      TypeSet set, Func m, boolean statically, Equivalence equivalence) {
    Func f = set.method(m.pkg(), m.name());
    if (f == null) {
      return statically ? new MissingMethod(Reason.NOT_FOUND, m, null) : null;
    }
    return equivalence.same(f.signature(), m.signature())
        ? null
        : new MissingMethod(Reason.WRONG_TYPE, m, f);
  }

  private static @Nullable MissingMethod inMethods(Type type, Func m, Equivalence equivalence) {
    Found found = Lookup.find(type, false, m.pkg(), m.name(), false);
    Obj obj = found.obj();
    if (obj == null) {
      return notFound(type, m, found);
    }
    if (!(obj instanceof Func f)) {
      return new MissingMethod(Reason.FIELD, m, null);
    }
    return equivalence.same(f.signature(), m.signature())
        ? null
        : new MissingMethod(Reason.WRONG_TYPE, m, f);
  }

  private static MissingMethod notFound(Type type, Func m, Found found) {
    if (found.ambiguous()) {
      return new MissingMethod(Reason.AMBIGUOUS, m, null);
    }
    if (found.indirect()) {
      return new MissingMethod(Reason.POINTER_RECEIVER, m, null);
    }
    Found folded = Lookup.find(type, false, m.pkg(), m.name(), true);
    if (!(folded.obj() instanceof Func f)) {
      return new MissingMethod(Reason.NOT_FOUND, m, null);
    }
    boolean sameName = f.name().equals(m.name());
    return new MissingMethod(sameName ? Reason.UNEXPORTED : Reason.WRONG_NAME, m, f);
  }

  /** Whether there is a method of that name, but of another type or with pointer receiver. */
  public boolean hasWrongType() {
    return reason == Reason.WRONG_TYPE || reason == Reason.POINTER_RECEIVER;
  }

  /** The reason in the compiler's words, in parentheses. */
  public String text(Type type, Type wanted, TypeText.Qualifier qualifier) {
    String name = method.name();
    return switch (reason) {
      case NOT_FOUND ->
          Kinds.isInterfacePointer(type)
              ? "(" + pointerText(type, qualifier) + ")"
              : Kinds.isInterfacePointer(wanted)
                  ? "(" + pointerText(wanted, qualifier) + ")"
                  : "(missing method " + name + ")";
      case WRONG_NAME -> "(missing method " + name + ")" + haveWant(qualifier);
      case UNEXPORTED -> "(unexported method " + name + ")";
      case WRONG_TYPE -> "(wrong type for method " + name + ")" + haveWant(qualifier);
      case AMBIGUOUS -> "(ambiguous selector " + TypeText.of(type, qualifier) + "." + name + ")";
      case POINTER_RECEIVER -> "(method " + name + " has pointer receiver)";
      case FIELD -> "(" + TypeText.of(type, qualifier) + "." + name + " is a field, not a method)";
    };
  }

  private String haveWant(TypeText.Qualifier qualifier) {
    if (alternative == null) {
      return "";
    }
    String have = TypeText.method(alternative, qualifier);
    String want = TypeText.method(method, qualifier);
    if (have.equals(want)) { // Packages of the same name may hide the difference.
      have = TypeText.method(alternative, dev.baton.go.types.Package::path);
      want = TypeText.method(method, dev.baton.go.types.Package::path);
    }
    return have.equals(want) ? "" : "\n\t\thave " + have + "\n\t\twant " + want;
  }

  /** That a type is a pointer to an interface where an interface was meant. */
  public static String pointerText(Type type, TypeText.Qualifier qualifier) {
    boolean param = type.underlying() instanceof Pointer p && p.elem() instanceof TypeParam;
    return "type "
        + TypeText.of(type, qualifier)
        + (param
            ? " is pointer to type parameter, not type parameter"
            : " is pointer to interface, not interface");
  }
}
