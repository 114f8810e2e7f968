package dev.baton.go.code.convert;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.syntax.Operator;
import dev.baton.go.types.Type;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** Arithmetic on pushed numbers. */
public final class Numbers {
  private static final ClassDesc INT = ConstantDescs.CD_int;
  private static final ClassDesc LONG = ConstantDescs.CD_long;

  private final Gen gen;

  public Numbers(Gen gen) {
    this.gen = gen;
  }

  /** Brings an int back into the range of a smaller integer type. */
  void normalise(Kind kind) {
    switch (kind) {
      case INT8 -> gen.b.i2b();
      case INT16 -> gen.b.i2s();
      case UINT8 -> gen.b.loadConstant(0xff).iand();
      case UINT16 -> gen.b.i2c();
      case INT32, UINT32, BOOL, INT64, UINT64, FLOAT32, FLOAT64, REF -> {}
    }
  }

  public void negate(Type type) {
    Kind kind = Reps.kind(type);
    switch (kind) {
      case INT64, UINT64 -> gen.b.lneg();
      case FLOAT32 -> gen.b.fneg();
      case FLOAT64 -> gen.b.dneg();
      case REF -> gen.invokeVirtual(Jvm.COMPLEX, "neg", Jvm.COMPLEX);
      default -> {
        gen.b.ineg();
        normalise(kind);
      }
    }
  }

  public void complement(Kind kind) {
    if (kind.isLong()) {
      gen.b.loadConstant(-1L).lxor();
    } else {
      gen.b.iconst_m1().ixor();
      normalise(kind);
    }
  }

  public void operate(Operator op, Type type) {
    Kind kind = Reps.kind(type);
    switch (kind) {
      case INT64, UINT64 -> longs(op, kind);
      case FLOAT32 -> floats(op);
      case FLOAT64 -> doubles(op);
      case REF -> complex(op, type);
      default -> {
        ints(op, kind);
        normalise(kind);
      }
    }
  }

  private void longs(Operator op, Kind kind) {
    switch (op) {
      case ADD -> gen.b.ladd();
      case SUB -> gen.b.lsub();
      case MUL -> gen.b.lmul();
      case AND -> gen.b.land();
      case OR -> gen.b.lor();
      case XOR -> gen.b.lxor();
      case AND_NOT -> gen.b.loadConstant(-1L).lxor().land();
      case QUO -> {
        if (kind.isUnsigned()) {
          gen.invokeStatic(ConstantDescs.CD_Long, "divideUnsigned", LONG, LONG, LONG);
        } else {
          gen.b.ldiv();
        }
      }
      case REM -> {
        if (kind.isUnsigned()) {
          gen.invokeStatic(ConstantDescs.CD_Long, "remainderUnsigned", LONG, LONG, LONG);
        } else {
          gen.b.lrem();
        }
      }
      default -> throw unknown(op);
    }
  }

  private void ints(Operator op, Kind kind) {
    switch (op) {
      case ADD -> gen.b.iadd();
      case SUB -> gen.b.isub();
      case MUL -> gen.b.imul();
      case AND -> gen.b.iand();
      case OR -> gen.b.ior();
      case XOR -> gen.b.ixor();
      case AND_NOT -> gen.b.iconst_m1().ixor().iand();
      case QUO -> {
        if (kind == Kind.UINT32) {
          gen.invokeStatic(ConstantDescs.CD_Integer, "divideUnsigned", INT, INT, INT);
        } else {
          gen.b.idiv();
        }
      }
      case REM -> {
        if (kind == Kind.UINT32) {
          gen.invokeStatic(ConstantDescs.CD_Integer, "remainderUnsigned", INT, INT, INT);
        } else {
          gen.b.irem();
        }
      }
      default -> throw unknown(op);
    }
  }

  private void floats(Operator op) {
    switch (op) {
      case ADD -> gen.b.fadd();
      case SUB -> gen.b.fsub();
      case MUL -> gen.b.fmul();
      case QUO -> gen.b.fdiv();
      default -> throw unknown(op);
    }
  }

  private void doubles(Operator op) {
    switch (op) {
      case ADD -> gen.b.dadd();
      case SUB -> gen.b.dsub();
      case MUL -> gen.b.dmul();
      case QUO -> gen.b.ddiv();
      default -> throw unknown(op);
    }
  }

  private void complex(Operator op, Type type) {
    String name =
        switch (op) {
          case ADD -> "add";
          case SUB -> "sub";
          case MUL -> "mul";
          case QUO -> "div";
          default -> throw unknown(op);
        };
    gen.invokeVirtual(Jvm.COMPLEX, name, Jvm.COMPLEX, Jvm.COMPLEX);
    if (Reps.isComplex64(type)) {
      gen.invokeVirtual(Jvm.COMPLEX, "toComplex64", Jvm.COMPLEX);
    }
  }

  private static Unsupported unknown(Operator op) {
    return new Unsupported("operator " + op);
  }

  /** Shifts by a constant count. */
  public void shift(Operator op, Kind kind, long count) {
    boolean all = count < 0 || count >= (kind.isLong() ? 64 : 32);
    boolean signFill = op == Operator.SHR && !kind.isUnsigned();
    if (all && !signFill) {
      gen.pop(kind);
      gen.b.loadConstant(0);
      if (kind.isLong()) {
        gen.b.i2l();
      }
      return;
    }
    gen.b.loadConstant(all ? (kind.isLong() ? 63 : 31) : (int) count);
    if (kind.isLong()) {
      shiftLong(op, kind);
    } else {
      shiftInt(op, kind);
    }
  }

  private void shiftLong(Operator op, Kind kind) {
    if (op == Operator.SHL) {
      gen.b.lshl();
    } else if (kind.isUnsigned()) {
      gen.b.lushr();
    } else {
      gen.b.lshr();
    }
  }

  private void shiftInt(Operator op, Kind kind) {
    if (op == Operator.SHL) {
      gen.b.ishl();
      normalise(kind);
    } else if (kind.isUnsigned()) {
      gen.b.iushr();
    } else {
      gen.b.ishr();
    }
  }

  /** Shifts by a pushed count that is a long without sign. */
  public void shift(Operator op, Kind kind) {
    String name = op == Operator.SHL ? "shl" : kind.isUnsigned() ? "ushr" : "shr";
    if (kind.isLong()) {
      gen.invokeStatic(Jvm.ARITHMETIC, name, LONG, LONG, LONG);
    } else {
      gen.invokeStatic(Jvm.ARITHMETIC, name + "Int", INT, INT, LONG);
      normalise(kind);
    }
  }

  /** Widens an integer to 64 bits. */
  public void toLong(Kind kind) {
    if (kind == Kind.UINT32) {
      gen.b.i2l().loadConstant(0xffffffffL).land();
    } else if (!kind.isLong()) {
      gen.b.i2l();
    }
  }
}
