package dev.baton.go.types;

import dev.baton.go.syntax.Source;
import org.jspecify.annotations.Nullable;

/** A declared function, a method, or an interface's method. */
public final class Func extends Obj {
  private final @Nullable Func origin;
  private boolean pointerReceiver;
  private boolean implementedInJava;
  private int place = -1;

  public Func(
      String name,
      @Nullable Package pkg,
      @Nullable Source source,
      int pos,
      @Nullable Signature signature) {
    this(name, pkg, source, pos, signature, null);
  }

  private Func(
      String name,
      @Nullable Package pkg,
      @Nullable Source source,
      int pos,
      @Nullable Signature signature,
      @Nullable Func origin) {
    super(name, pkg, source, pos, signature);
    this.origin = origin;
  }

  /** The same method with its receiver's type arguments put in. */
  public Func withSignature(Signature expanded) {
    Func made = new Func(name(), pkg(), source(), pos(), expanded, origin());
    made.pointerReceiver = pointerReceiver;
    return made;
  }

  /** The declared method that this is an instance of, or the function itself. */
  public Func origin() {
    return origin == null ? this : origin;
  }

  /** The type; empty {@code func()} where an error made it unknown. */
  public Signature signature() {
    return type() instanceof Signature s ? s : new Signature(Tuple.EMPTY, Tuple.EMPTY, false);
  }

  /** Whether this is a method with receiver {@code *T}; known before the signature is. */
  public boolean pointerReceiver() {
    return pointerReceiver;
  }

  public void setPointerReceiver(boolean pointer) {
    pointerReceiver = pointer;
  }

  /** Whether this is a function of the library that has no body in Go. */
  public boolean isImplementedInJava() {
    return implementedInJava;
  }

  /** How many init functions its package has before this one; -1 of other functions. */
  public int place() {
    return place;
  }

  public void setPlace(int before) {
    place = before;
  }

  public void setImplementedInJava(boolean java) {
    implementedInJava = java;
  }
}
