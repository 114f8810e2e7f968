package dev.baton.go.code.value;

import dev.baton.go.check.info.Mode;
import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.constant.BoolValue;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Type;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** Conditions and comparisons, as jumps. */
final class Comparisons {
  private static final ClassDesc BOOLEAN = ConstantDescs.CD_boolean;
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;

  private final Gen gen;
  private final CounterOperands counters;
  private final ConstantDivision divisions;

  Comparisons(Gen gen) {
    this.gen = gen;
    this.counters = new CounterOperands(gen);
    this.divisions = new ConstantDivision(gen);
  }

  /** Jumps if the condition is {@code when}. */
  void jump(Expr condition, boolean when, Label target) {
    TypeAndValue known = gen.unit.known(condition);
    if (known != null && known.value() instanceof BoolValue value) {
      if (value.value() == when) {
        gen.b.goto_(target);
      }
      return;
    }
    switch (condition) {
      case Expr.Paren e -> jump(e.x, when, target);
      case Expr.Unary e when e.op == Operator.NOT -> jump(e.x, !when, target);
      case Expr.Binary e when e.op == Operator.LAND || e.op == Operator.LOR ->
          both(e, when, target);
      case Expr.Binary e when e.op.isComparison() -> compare(e, when, target);
      default -> {
        gen.values().push(condition);
        branch(when ? Opcode.IFNE : Opcode.IFEQ, target);
      }
    }
  }

  /** Either operand decides for {@code ||} being true and {@code &&} being false. */
  private void both(Expr.Binary e, boolean when, Label target) {
    boolean either = (e.op == Operator.LOR) == when;
    if (either) {
      jump(e.x, when, target);
      jump(e.y, when, target);
    } else {
      Label end = gen.label();
      jump(e.x, !when, end);
      jump(e.y, when, target);
      gen.bind(end);
    }
  }

  private void branch(Opcode opcode, Label target) {
    gen.b.branch(opcode, target);
  }

  private void compare(Expr.Binary e, boolean when, Label target) {
    gen.line(e.opPos);
    if (isNil(e.y)) {
      nil(e.x, (e.op == Operator.EQL) == when, target);
      return;
    }
    if (isNil(e.x)) {
      nil(e.y, (e.op == Operator.EQL) == when, target);
      return;
    }
    if (counters.areInts(e.x, e.y)) {
      counters.push(e.x);
      counters.push(e.y);
      branch(intBranch(when ? e.op : opposite(e.op)), target);
      return;
    }
    Type type = common(e);
    if (!divisions.remainder(e, type)) {
      gen.values().push(e.x, type);
      gen.values().push(e.y, type);
    }
    Kind kind = Reps.kind(type);
    Operator op = when ? e.op : opposite(e.op);
    switch (kind) {
      case BOOL, INT8, INT16, INT32, UINT8, UINT16 -> branch(intBranch(op), target);
      case UINT32 -> unsigned(op, ConstantDescs.CD_Integer, ConstantDescs.CD_int, target);
      case INT64 -> {
        gen.b.lcmp();
        branch(zeroBranch(op), target);
      }
      case UINT64 -> unsigned(op, ConstantDescs.CD_Long, ConstantDescs.CD_long, target);
      case FLOAT32, FLOAT64 -> floating(e.op, kind, op, target);
      case REF -> reference(type, e.op, when, op, target);
    }
  }

  /** The type to compare as: that of an interface among the two. */
  private Type common(Expr.Binary e) {
    Type x = gen.unit.type(e.x);
    Type y = gen.unit.type(e.y);
    if (Reps.isInterface(x)) {
      return x;
    }
    if (Reps.isInterface(y)) {
      return y;
    }
    TypeAndValue known = gen.unit.known(e.x);
    return known != null && known.value() != null ? y : x;
  }

  private boolean isNil(Expr e) {
    TypeAndValue known = gen.unit.known(e.unparen());
    return known != null && known.mode() == Mode.NIL;
  }

  /** Jumps if x is nil (or is not). */
  private void nil(Expr x, boolean when, Label target) {
    gen.values().push(x);
    if (Reps.isSlice(gen.unit.type(x))) {
      gen.invokeVirtual(Jvm.SLICE, "isNil", BOOLEAN);
      branch(when ? Opcode.IFNE : Opcode.IFEQ, target);
    } else {
      branch(when ? Opcode.IFNULL : Opcode.IFNONNULL, target);
    }
  }

  private void unsigned(Operator op, ClassDesc owner, ClassDesc type, Label target) {
    if (op == Operator.EQL || op == Operator.NEQ) {
      if (type.equals(ConstantDescs.CD_int)) {
        branch(intBranch(op), target);
        return;
      }
      gen.b.lcmp();
    } else {
      gen.invokeStatic(owner, "compareUnsigned", ConstantDescs.CD_int, type, type);
    }
    branch(zeroBranch(op), target);
  }

  /** Comparisons with NaN are false: the result that the JVM gives for it must not pass. */
  private void floating(Operator original, Kind kind, Operator op, Label target) {
    boolean less = original == Operator.LSS || original == Operator.LEQ;
    if (kind == Kind.FLOAT32) {
      gen.b.with(
          java.lang.classfile.instruction.OperatorInstruction.of(
              less ? Opcode.FCMPG : Opcode.FCMPL));
    } else {
      gen.b.with(
          java.lang.classfile.instruction.OperatorInstruction.of(
              less ? Opcode.DCMPG : Opcode.DCMPL));
    }
    branch(zeroBranch(op), target);
  }

  private void reference(Type type, Operator original, boolean when, Operator op, Label target) {
    if (original == Operator.EQL || original == Operator.NEQ) {
      equal(type);
      branch((original == Operator.EQL) == when ? Opcode.IFNE : Opcode.IFEQ, target);
    } else {
      gen.invokeStatic(Jvm.STRING, "compare", ConstantDescs.CD_int, Jvm.STRING, Jvm.STRING);
      branch(zeroBranch(op), target);
    }
  }

  private static Operator opposite(Operator op) {
    return switch (op) {
      case EQL -> Operator.NEQ;
      case NEQ -> Operator.EQL;
      case LSS -> Operator.GEQ;
      case LEQ -> Operator.GTR;
      case GTR -> Operator.LEQ;
      case GEQ -> Operator.LSS;
      default -> throw new IllegalArgumentException("no comparison: " + op);
    };
  }

  private static Opcode intBranch(Operator op) {
    return switch (op) {
      case EQL -> Opcode.IF_ICMPEQ;
      case NEQ -> Opcode.IF_ICMPNE;
      case LSS -> Opcode.IF_ICMPLT;
      case LEQ -> Opcode.IF_ICMPLE;
      case GTR -> Opcode.IF_ICMPGT;
      case GEQ -> Opcode.IF_ICMPGE;
      default -> throw new IllegalArgumentException("no comparison: " + op);
    };
  }

  private static Opcode zeroBranch(Operator op) {
    return switch (op) {
      case EQL -> Opcode.IFEQ;
      case NEQ -> Opcode.IFNE;
      case LSS -> Opcode.IFLT;
      case LEQ -> Opcode.IFLE;
      case GTR -> Opcode.IFGT;
      case GEQ -> Opcode.IFGE;
      default -> throw new IllegalArgumentException("no comparison: " + op);
    };
  }

  /** Replaces two pushed values of a type by whether they are equal. */
  void equal(Type type) {
    Kind kind = Reps.kind(type);
    Label yes = gen.label();
    switch (kind) {
      case BOOL, INT8, INT16, INT32, UINT8, UINT16, UINT32 -> branch(Opcode.IF_ICMPEQ, yes);
      case INT64, UINT64 -> {
        gen.b.lcmp();
        branch(Opcode.IFEQ, yes);
      }
      case FLOAT32 -> {
        gen.b.fcmpl();
        branch(Opcode.IFEQ, yes);
      }
      case FLOAT64 -> {
        gen.b.dcmpl();
        branch(Opcode.IFEQ, yes);
      }
      case REF -> {
        if (!isSame(type)) {
          equalReferences(type);
          return;
        }
        branch(Opcode.IF_ACMPEQ, yes);
      }
    }
    gen.pushJump(yes);
  }

  /** Whether two equal values are always the same object. */
  private static boolean isSame(Type type) {
    return Reps.isPointerToStruct(type)
        || Reps.isChan(type)
        || Reps.isFunc(type)
        || Reps.isMap(type);
  }

  private void equalReferences(Type type) {
    if (Reps.isUnsafePointer(type)) {
      gen.invokeStatic(Jvm.UNSAFE, "equal", BOOLEAN, OBJECT, OBJECT);
    } else if (Reps.isString(type)) {
      gen.invokeStatic(Jvm.STRING, "equal", BOOLEAN, Jvm.STRING, Jvm.STRING);
    } else if (Reps.isInterface(type)) {
      gen.invokeStatic(Jvm.INTERFACES, "equal", BOOLEAN, OBJECT, OBJECT);
    } else if (Reps.isComplex(type)) {
      gen.invokeVirtual(Jvm.COMPLEX, "equal", BOOLEAN, Jvm.COMPLEX);
    } else if (Reps.isStruct(type)) {
      gen.invokeVirtual(Jvm.STRUCT, "equal", BOOLEAN, Jvm.STRUCT);
    } else if (Reps.isSlice(type)) {
      gen.b.pop(); // Slices are compared with nil only.
      gen.invokeVirtual(Jvm.SLICE, "isNil", BOOLEAN);
    } else if (Reps.isPointerToArray(type)) {
      gen.invokeStatic(Jvm.SLICE, "samePlace", BOOLEAN, Jvm.SLICE, Jvm.SLICE);
    } else if (Reps.isArray(type)) {
      int y = gen.store(TypeKind.REFERENCE);
      int x = gen.store(TypeKind.REFERENCE);
      gen.pushType(type);
      gen.b.aload(x).aload(y);
      gen.invokeVirtual(Jvm.TYPE, "equal", BOOLEAN, OBJECT, OBJECT);
    } else {
      gen.invokeStatic(Jvm.POINTER, "equal", BOOLEAN, Jvm.POINTER, Jvm.POINTER);
    }
  }
}
