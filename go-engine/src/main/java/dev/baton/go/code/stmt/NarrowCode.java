package dev.baton.go.code.stmt;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Variables;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.function.Consumer;

/**
 * The code of a loop that is there twice: with its variable in a JVM int, which is what the JIT
 * compiler looks for, if a guard before it holds, and as it is if not.
 */
final class NarrowCode {
  private static final int INT_BITS = 31;

  private final Gen gen;
  private final NarrowLoop loop;
  private final Type type;
  private final Label wide;

  /** Emits a loop from a test that leaves for a label, and a step to the next turn. */
  interface Turns {
    void emit(Consumer<Label> test, Runnable step);
  }

  NarrowCode(Gen gen, NarrowLoop loop) {
    this.gen = gen;
    this.loop = loop;
    this.type = gen.unit.type(loop.counter());
    this.wide = gen.label();
  }

  /** Emits both, with the test and the step that the loop has by itself where nothing is better. */
  void run(Turns turns, Consumer<Label> test, Runnable step) {
    gen.values().push(loop.start(), type);
    int start = gen.store(TypeKind.LONG);
    int bound = evaluated(loop.bound());
    int stride = loop.step() == null ? -1 : evaluated(loop.step());
    guard(start, bound, stride);
    boolean counted = stride >= 0 && !isConstant();
    if (counted) {
      wholes();
    }
    int counter = narrow(start);
    int limit = narrow(bound);
    Expr boundary = loop.bound().unparen();
    gen.ints.put(boundary, limit);
    gen.variables.put(loop.counter(), new Storage.Counter(counter, type));
    if (counted && loop.up() && !loop.more()) {
      count(turns, test, counter, limit, narrow(stride));
    } else if (stride >= 0) {
      int by = narrow(stride);
      turns.emit(test, () -> advance(counter, by));
    } else {
      turns.emit(test, step);
    }
    gen.ints.remove(boundary);
    gen.wholes.clear();
    Label end = gen.label();
    gen.b.goto_(end);
    gen.bind(wide);
    gen.b.lload(start);
    Variables.declare(gen, loop.counter());
    turns.emit(test, step);
    gen.bind(end);
  }

  private int evaluated(Expr e) {
    gen.values().push(e, type);
    return gen.store(TypeKind.LONG);
  }

  private int narrow(int slot) {
    gen.b.lload(slot).l2i();
    return gen.store(TypeKind.INT);
  }

  private void advance(int counter, int by) {
    gen.b.iload(counter).iload(by);
    if (loop.up()) {
      gen.b.iadd();
    } else {
      gen.b.isub();
    }
    gen.b.istore(counter);
  }

  /**
   * Counts the turns as well: the JIT compiler takes no other loop for one that comes to an end.
   */
  private void count(Turns turns, Consumer<Label> test, int counter, int limit, int by) {
    Label none = gen.label();
    test.accept(none);
    gen.b.iload(limit).iload(counter).isub();
    if (!loop.inclusive()) {
      gen.b.iconst_1().isub();
    }
    gen.b.iload(by).idiv();
    int last = gen.store(TypeKind.INT);
    gen.b.iconst_0();
    int turn = gen.store(TypeKind.INT);
    turns.emit(
        end -> gen.b.iload(turn).iload(last).if_icmpgt(end),
        () -> {
          advance(counter, by);
          gen.b.iinc(turn, 1);
        });
    gen.bind(none);
  }

  /**
   * Goes on only if the start, the bound and what the variable grows to beyond it are from 0 to the
   * largest int: each has no bit above.
   */
  private void guard(int start, int bound, int stride) {
    gen.b.lload(start).lload(bound).lor();
    if (stride >= 0) {
      gen.b.lload(stride).lor();
    }
    if (loop.up()) {
      gen.b.lload(bound);
      if (stride >= 0) {
        gen.b.lload(stride);
      } else {
        gen.b.lconst_1();
      }
      gen.b.ladd().lor();
    }
    gen.b.loadConstant(INT_BITS).lushr().lconst_0().lcmp().ifne(wide);
    if (stride >= 0 && !isConstant()) {
      gen.b.lload(stride).lconst_0().lcmp().ifeq(wide);
    }
  }

  private boolean isConstant() {
    Expr step = loop.step();
    return step == null || Counters.isSmall(gen, step);
  }

  /**
   * Goes on only if the slices are whole arrays. Where the JIT compiler does not know the step, it
   * checks each index: once is enough then.
   */
  private void wholes() {
    for (Var v : loop.sequences()) {
      if (gen.variables.get(v) instanceof Storage.Local local) {
        Kind kind = Reps.kind(Reps.elem(local.type()));
        ClassDesc slice = kind.sliceClass();
        gen.b.aload(local.slot()).getfield(slice, "array", kind.cells());
        int array = gen.store(TypeKind.REFERENCE);
        gen.b.aload(local.slot()).getfield(slice, "offset", ConstantDescs.CD_int).ifne(wide);
        gen.b.aload(local.slot()).getfield(slice, "length", ConstantDescs.CD_int);
        gen.b.aload(array).arraylength().if_icmpne(wide);
        gen.wholes.put(v, array);
      }
    }
  }
}
