package dev.baton.go.link.function;

import dev.baton.go.types.Func;
import dev.baton.go.types.Type;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function (or an instance of a generic one) as its callers know it: all calls of it share one
 * call site, which leads to the version in force. It lives as long as its program, whatever happens
 * to the versions.
 */
public final class FunctionCell {
  private final int index;
  private final String name;
  private final MethodTypeDesc type;
  private final List<Type> typeArgs;
  private final @Nullable Method implementation;
  private Func func;
  private volatile @Nullable MethodType resolvedType;
  private volatile @Nullable MutableCallSite site;
  private volatile @Nullable CompiledFunction code;

  FunctionCell(int index, String name, Func func, List<Type> typeArgs, MethodTypeDesc type) {
    this.index = index;
    this.name = name;
    this.func = func;
    this.typeArgs = List.copyOf(typeArgs);
    this.type = type;
    this.implementation = func.isImplementedInJava() ? Natives.exact(func, type) : null;
  }

  public int index() {
    return index;
  }

  /** {@code path.Func} or {@code path.Type.Method}, with the type arguments of an instance. */
  public String name() {
    return name;
  }

  /** Its parameters: the goroutine, the receiver of a method, and the parameters proper. */
  public MethodTypeDesc type() {
    return type;
  }

  /** Its type with the program's classes, as {@code lookup} sees them. Any thread. */
  MethodType methodType(Lookup lookup) throws ReflectiveOperationException {
    MethodType known = resolvedType;
    if (known == null) {
      known = type.resolveConstantDesc(lookup);
      resolvedType = known;
    }
    return known;
  }

  /** The public Java method of just that type which implements it; null if there is none. */
  public @Nullable Method implementation() {
    return implementation;
  }

  public List<Type> typeArgs() {
    return typeArgs;
  }

  /** The declaration in force; guarded by the compile lock. */
  public Func func() {
    return func;
  }

  /** Follows the function to an updated declaration. */
  public void redeclare(Func updated) {
    func = updated;
  }

  /** The call site, null until the function is first called. Any thread. */
  public @Nullable MutableCallSite site() {
    return site;
  }

  public void link(MutableCallSite linked) {
    site = linked;
  }

  /** Lets the next call find its version anew; nobody has called it since it was linked. */
  public void unlink() {
    site = null;
  }

  /** The class that its call site leads to; null if that is none of Go's, or of a library. */
  public @Nullable CompiledFunction code() {
    return code;
  }

  /** Remembers what the call site leads to from now on. */
  public void code(CompiledFunction compiled) {
    code = compiled;
  }

  @Override
  public String toString() {
    return name;
  }
}
