package dev.baton.go.code.core;

import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.util.List;

/**
 * Something that can be assigned to: operands that locate it, pushed once, then a load or a store.
 */
public abstract class Place {
  private static final int NOWHERE = -1;

  protected final Gen gen;
  private final Type type;
  private final List<TypeKind> operands;
  private final int pos;
  private int[] held = {};

  protected Place(Gen gen, Type type, List<TypeKind> operands) {
    this(gen, type, operands, NOWHERE);
  }

  /** A place that may be missing, which is found out at that position of the source. */
  protected Place(Gen gen, Type type, List<TypeKind> operands, int pos) {
    this.gen = gen;
    this.type = type;
    this.operands = List.copyOf(operands);
    this.pos = pos;
  }

  /** Tells the JVM where the code that follows is from. */
  protected final void here() {
    gen.line(pos);
  }

  /** The type of the variable; of a blank one that of nothing. */
  public final Type type() {
    return type;
  }

  /** Evaluates the operands and pushes them. */
  public abstract void push();

  /** Pops the operands and pushes the value. */
  public abstract void load();

  /** Pops the operands and the value over them. */
  public abstract void store();

  /** Pops the operands and pushes the pointer to the place. */
  public void pointer() {
    throw new Unsupported("a pointer to " + type);
  }

  /** Is called after a value was assigned into the object that is there. */
  public void assignedInPlace() {}

  /** The kinds of the operands, in the order they are pushed. */
  public final List<TypeKind> operands() {
    return operands;
  }

  /** Whether a value is assigned into the object that is there, rather than put in its place. */
  public boolean inPlace() {
    return Reps.isAggregate(type);
  }

  /** Evaluates the operands and keeps them. */
  public final void hold() {
    push();
    held = new int[operands.size()];
    for (int i = held.length - 1; i >= 0; i--) {
      held[i] = gen.store(operands.get(i));
    }
  }

  /** Pushes the operands that are kept. */
  public final void pushHeld() {
    for (int i = 0; i < held.length; i++) {
      gen.b.loadLocal(operands.get(i), held[i]);
    }
  }

  /** Pops the operands and the value over them; structs and arrays are copied. */
  public final void assign() {
    if (!inPlace()) {
      store();
      return;
    }
    int value = gen.store(TypeKind.REFERENCE);
    load();
    gen.b.aload(value);
    gen.assignAggregate(type);
    assignedInPlace();
  }
}
