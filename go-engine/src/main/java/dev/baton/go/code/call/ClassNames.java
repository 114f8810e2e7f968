package dev.baton.go.code.call;

import dev.baton.go.code.core.Gen;
import dev.baton.go.link.shape.Names;
import dev.baton.go.runtime.frame.FunctionNames;
import dev.baton.go.types.Func;
import dev.baton.go.types.Named;
import dev.baton.go.types.Package;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.constant.ClassDesc;

/** The classes of functions are named as Go names the functions in traces. */
public final class ClassNames {
  private static final String LITERAL = ".func";
  private static final String BOUND = "-fm";
  private static final String TYPE_ARGUMENTS = "[...]";

  private ClassNames() {}

  /** The simple name of the class of a declared function or method. */
  public static String of(Func func) {
    Package pkg = func.pkg();
    Signature signature = func.origin().signature();
    Var recv = signature.recv();
    String name =
        (pkg == null ? "" : pkg.path() + ".") + (recv == null ? "" : receiver(recv.type()));
    int place = func.origin().place();
    String end = signature.typeParams().isEmpty() ? "" : TYPE_ARGUMENTS;
    return FunctionNames.toClass(name + func.name() + (place < 0 ? end : "." + place));
  }

  /** The class of the method value {@code x.m}; {@code receiver} is what the method has. */
  public static ClassDesc bound(Type receiver, Func method) {
    return methodOf(receiver, method, BOUND);
  }

  /** The class of the method expression {@code T.m}. */
  public static ClassDesc expression(Type receiver, Func method) {
    return methodOf(receiver, method, "");
  }

  private static ClassDesc methodOf(Type receiver, Func method, String end) {
    Package pkg = method.pkg();
    String name = (pkg == null ? "" : pkg.path() + ".") + receiver(receiver) + method.name() + end;
    return ClassDesc.of(Names.PACKAGE, FunctionNames.toClass(name));
  }

  private static String receiver(Type type) {
    boolean pointer = type instanceof Pointer;
    Type base = type instanceof Pointer p ? p.elem() : type;
    String name = base instanceof Named n ? n.obj().name() : "";
    if (base instanceof Named n && !n.typeArgs().isEmpty()) {
      name += TYPE_ARGUMENTS;
    }
    return (pointer ? "(*" + name + ")" : name) + ".";
  }

  /** The class of the next function literal in the function under way. */
  public static ClassDesc literal(Gen gen) {
    String outer = FunctionNames.ofClass(gen.owner.displayName());
    int number = gen.unit.pool().next(outer);
    String name = outer + (outer.contains(LITERAL) ? "." : LITERAL) + number;
    return ClassDesc.of(Names.PACKAGE, FunctionNames.toClass(name));
  }
}
