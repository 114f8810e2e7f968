package dev.baton.go.code.core;

import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Returns;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.jvm.Unit;
import dev.baton.go.link.Shapes;
import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A JVM method under way. */
public final class Gen {
  private static final long OBJECT_HEADER_BYTES = 16;

  public final Unit unit;

  /** The class that the method is in. */
  public final ClassDesc owner;

  public final CodeBuilder b;

  /** The local that holds the goroutine. */
  public final int g;

  public final Map<Var, Storage> variables = new HashMap<>();

  /** Expressions whose values were computed elsewhere, and how to push them. */
  public final IdentityHashMap<Object, Runnable> given = new IdentityHashMap<>();

  /** Calls with several results that were made elsewhere, and the results. */
  public final IdentityHashMap<Object, List<Temp>> givenResults = new IdentityHashMap<>();

  /** Operands of conditions whose values are in locals of the JVM's type int as well. */
  public final IdentityHashMap<Expr, Integer> ints = new IdentityHashMap<>();

  /** Slices that are known to be whole arrays, and the locals with these arrays. */
  public final Map<Var, Integer> wholes = new HashMap<>();

  /** How the function that the method is the body of returns. */
  public @Nullable Returns returns;

  public Parts.@Nullable Values values;
  public Parts.@Nullable Calls calls;
  public Parts.@Nullable Closures closures;
  public Parts.@Nullable Statements statements;
  public Parts.@Nullable Outlines outlines;

  /** Branches out of the part of a function that the method is, and what it returns for each. */
  public final IdentityHashMap<Stmt.Branch, Integer> leaving = new IdentityHashMap<>();

  private final Consumer<Gen> wiring;
  private int line;

  /** Begins a method; {@code wiring} gives it its parts. */
  public Gen(Unit unit, ClassDesc owner, CodeBuilder b, int g, Consumer<Gen> wiring) {
    this.unit = unit;
    this.owner = owner;
    this.b = b;
    this.g = g;
    this.wiring = wiring;
    wiring.accept(this);
  }

  /** Begins a method of another class for the same function. */
  public Gen inner(ClassDesc innerOwner, CodeBuilder builder, int goroutine) {
    return new Gen(unit, innerOwner, builder, goroutine, wiring);
  }

  public Parts.Values values() {
    return present(values);
  }

  public Parts.Calls calls() {
    return present(calls);
  }

  public Parts.Closures closures() {
    return present(closures);
  }

  public Parts.Statements statements() {
    return present(statements);
  }

  public Parts.Outlines outlines() {
    return present(outlines);
  }

  private static <T> T present(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("the generator is not complete");
    }
    return part;
  }

  public Shapes shapes() {
    return unit.shapes();
  }

  /** Tells the JVM which line the code that follows is from. */
  public void line(int pos) {
    int now = unit.line(pos);
    if (now != line && now > 0) {
      line = now;
      b.lineNumber(now);
    }
  }

  /** The line of the code that comes next, for {@link #backTo}. */
  public int line() {
    return line;
  }

  /** Goes back to a line, after operands that may have others. */
  public void backTo(int earlier) {
    if (earlier != line && earlier > 0) {
      line = earlier;
      b.lineNumber(earlier);
    }
  }

  // Locals

  /** Pops a value into a fresh local. */
  public int store(TypeKind kind) {
    int slot = b.allocateLocal(kind);
    b.storeLocal(kind, slot);
    return slot;
  }

  public Temp temp(Type type, boolean owned) {
    return new Temp(store(Reps.kind(type).local()), type, owned);
  }

  public void push(Temp temp) {
    b.loadLocal(Reps.kind(temp.type()).local(), temp.slot());
  }

  public void pushG() {
    b.aload(g);
  }

  /** Lets the goroutine be stopped, or others go on, as every loop must at each turn. */
  public void poll() {
    pushG();
    ProgramLoader.poll(b);
  }

  // Calls of run-time support

  public void invokeStatic(ClassDesc owner, String name, ClassDesc result, ClassDesc... params) {
    b.invokestatic(owner, name, MethodTypeDesc.of(result, params));
  }

  public void invokeVirtual(ClassDesc owner, String name, ClassDesc result, ClassDesc... params) {
    b.invokevirtual(owner, name, MethodTypeDesc.of(result, params));
  }

  public void construct(ClassDesc owner, ClassDesc... params) {
    b.invokespecial(
        owner, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, params));
  }

  /** Pushes a new object whose constructor's arguments are pushed by {@code arguments}. */
  public void make(ClassDesc owner, Runnable arguments, ClassDesc... params) {
    b.new_(owner).dup();
    arguments.run();
    construct(owner, params);
  }

  /** Puts memory for a new object that others may hold to the goroutine's account. */
  public void allocated(long bytes) {
    pushG();
    b.loadConstant(OBJECT_HEADER_BYTES + bytes);
    invokeVirtual(Jvm.G, "allocated", ConstantDescs.CD_void, ConstantDescs.CD_long);
  }

  /** Panics if the pushed reference is null; it stays where it is. */
  public void checkNil() {
    b.dup();
    invokeVirtual(ConstantDescs.CD_Object, "getClass", ConstantDescs.CD_Class);
    b.pop();
  }

  /** Turns a pushed array into the pointer to it; other aggregates are their own pointers. */
  public void arrayPointer(Type type) {
    if (type.underlying() instanceof ArrayType a) {
      Kind elem = Reps.kind(a.elem());
      ClassDesc cells = elem == Kind.REF ? ConstantDescs.CD_Object.arrayType() : desc(type);
      invokeStatic(elem.sliceClass(), "of", elem.sliceClass(), cells);
    }
  }

  /** Turns a pushed pointer into a copy of the array that it points to. */
  public void pointedArray(Type array) {
    ClassDesc object = ConstantDescs.CD_Object;
    invokeStatic(Jvm.ASSERTIONS, "copyToArray", object, Jvm.SLICE);
    cast(array);
  }

  // Types

  public ClassDesc desc(Type type) {
    return shapes().valueClass(type);
  }

  /** Narrows a pushed {@code Object} to the class of the type's values. */
  public void cast(Type type) {
    if (Reps.kind(type) == Kind.REF) {
      cast(desc(type));
    }
  }

  public void cast(ClassDesc wanted) {
    if (!wanted.equals(ConstantDescs.CD_Object)) {
      b.checkcast(wanted);
    }
  }

  /** Pushes the run-time type. */
  public void pushType(Type type) {
    dev.baton.go.runtime.type.Type runtime = shapes().type(type);
    if (runtime instanceof BasicType basic) {
      b.getstatic(Jvm.BASIC_TYPE, basic.kind().name(), Jvm.BASIC_TYPE);
    } else {
      b.ldc(unit.pool().constant(runtime, Jvm.TYPE));
    }
  }

  /** Pushes a piece of class data. */
  public void pushData(Object data, ClassDesc type) {
    b.ldc(unit.pool().constant(data, type));
  }

  // Structs and arrays

  /** Replaces a pushed struct or array by a copy. */
  public void copy(Type type) {
    if (Reps.isStruct(type)) {
      ClassDesc desc = shapes().struct(type).desc();
      invokeVirtual(desc, "copy", Jvm.STRUCT);
      b.checkcast(desc);
    } else if (type.underlying() instanceof ArrayType a) {
      copyArray(a, desc(type));
    }
  }

  private void copyArray(ArrayType array, ClassDesc desc) {
    if (Reps.isAggregate(array.elem())) {
      ClassDesc objects = ConstantDescs.CD_Object.arrayType();
      invokeStatic(Jvm.AGGREGATES, "copyArray", objects, objects);
    } else {
      invokeVirtual(desc, "clone", ConstantDescs.CD_Object);
    }
    cast(desc);
  }

  /** Pops a struct or array and one that it is assigned to. */
  public void assignAggregate(Type type) {
    if (Reps.isStruct(type)) {
      invokeVirtual(shapes().struct(type).desc(), "assign", ConstantDescs.CD_void, Jvm.STRUCT);
    } else {
      invokeStatic(
          Jvm.AGGREGATES,
          "assign",
          ConstantDescs.CD_void,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_Object);
    }
  }

  /** Pushes a fresh zero value. */
  public void zero(Type type) {
    Zero.push(this, type);
  }

  // Plain values: as Java boxes them

  /** Replaces a pushed value by a plain Java object. */
  public void plain(Type type) {
    ClassDesc wrapper = wrapper(type);
    if (wrapper != null) {
      invokeStatic(wrapper, "valueOf", wrapper, Reps.kind(type).desc());
    }
  }

  /** Replaces a pushed plain object by the value. */
  public void unplain(Type type) {
    ClassDesc wrapper = wrapper(type);
    if (wrapper == null) {
      cast(type);
    } else {
      Kind kind = Reps.kind(type);
      b.checkcast(wrapper);
      invokeVirtual(wrapper, kind.desc().displayName() + "Value", kind.desc());
    }
  }

  private static @Nullable ClassDesc wrapper(Type type) {
    return switch (Reps.kind(type)) {
      case BOOL -> ConstantDescs.CD_Boolean;
      case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> ConstantDescs.CD_Integer;
      case INT64, UINT64 -> ConstantDescs.CD_Long;
      case FLOAT32 -> ConstantDescs.CD_Float;
      case FLOAT64 -> ConstantDescs.CD_Double;
      case REF -> null;
    };
  }

  /** Pushes a prototype for arrays of zero values: null if the JVM's nulls are right. */
  public void prototype(Type elem) {
    if (Reps.zeroIsNull(elem)) {
      b.aconst_null();
    } else {
      zero(elem);
    }
  }

  // Control

  public Label label() {
    return b.newLabel();
  }

  public void bind(Label label) {
    b.labelBinding(label);
  }

  /** Pushes whether the code jumps to {@code yes} or goes on (no). */
  public void pushJump(Label yes) {
    Label end = label();
    b.iconst_0().goto_(end);
    bind(yes);
    b.iconst_1();
    bind(end);
  }

  public void pop(Kind kind) {
    if (kind.local().slotSize() == 2) {
      b.pop2();
    } else {
      b.pop();
    }
  }

  public void dup(Kind kind) {
    if (kind.local().slotSize() == 2) {
      b.dup2();
    } else {
      b.dup();
    }
  }

  /** Pops results that nobody wants. */
  public void popResults(List<Type> results) {
    if (results.size() == 1) {
      pop(Reps.kind(results.getFirst()));
    } else if (!results.isEmpty()) {
      b.pop();
    }
  }
}
