package dev.baton.go.code.split;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Walk;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.ControlStmt.CaseClause;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.syntax.tree.Stmt;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A switch statement whose clauses stand in several methods: first the number of the clause is
 * found, group by group, then the group with that clause is run.
 */
public final class LargeSwitch {
  private static final int NONE = -1;

  private final Gen gen;
  private final ControlStmt statement;
  private final List<CaseClause> clauses;
  private final Label end;

  /** Emits the tests of some clauses: jumps to the label of the first that applies, or goes on. */
  @FunctionalInterface
  public interface Tests {
    /** {@code held} pushes what was handed to the method. */
    void emit(Gen inner, IntConsumer held, List<CaseClause> clauses, List<Label> found);
  }

  /** Says where a fallthrough leads to; gives what it led to before. */
  @FunctionalInterface
  public interface FallThrough {
    @Nullable Label to(@Nullable Label next);
  }

  /** Some clauses that follow each other. */
  private record Group(int from, List<CaseClause> clauses) {
    int to() {
      return from + clauses.size();
    }

    List<Stmt> statements() {
      return clauses.stream().flatMap(c -> c.body.stream()).toList();
    }
  }

  /**
   * For the clauses of a switch or type switch.
   *
   * @param end where the statement ends
   */
  public LargeSwitch(Gen gen, ControlStmt statement, List<CaseClause> clauses, Label end) {
    this.gen = gen;
    this.statement = statement;
    this.clauses = clauses;
    this.end = end;
  }

  /** Whether a statement has to be divided. */
  public static boolean isNeeded(Gen gen, Stmt statement) {
    return gen.unit.split() && Walk.size(statement) >= Chunks.NODES;
  }

  /**
   * Finds the clause, and leaves the statement if there is none.
   *
   * @param handed the types of what {@code push} pushes for the tests
   * @return the local with the clause's number
   */
  public int choose(List<ClassDesc> handed, Runnable push, Tests tests) {
    Label found = gen.label();
    int number = gen.b.allocateLocal(TypeKind.INT);
    for (Group group : groups(c -> c.exprs)) {
      push.run();
      List<Expr> cases = group.clauses.stream().flatMap(c -> c.exprs.stream()).toList();
      gen.outlines().number(cases, handed, (inner, held) -> test(inner, held, group, tests));
      gen.b.dup().istore(number).loadConstant(NONE).if_icmpne(found);
    }
    int otherwise =
        IntStream.range(0, clauses.size())
            .filter(i -> clauses.get(i).isDefault())
            .findFirst()
            .orElse(NONE);
    if (otherwise == NONE) {
      gen.b.goto_(end);
    } else {
      gen.b.loadConstant(otherwise).istore(number);
    }
    gen.bind(found);
    return number;
  }

  private static void test(Gen inner, IntConsumer held, Group group, Tests tests) {
    List<Label> found = group.clauses.stream().map(c -> inner.label()).toList();
    tests.emit(inner, held, group.clauses, found);
    inner.b.loadConstant(NONE).ireturn();
    for (int i = 0; i < found.size(); i++) {
      inner.bind(found.get(i));
      inner.b.loadConstant(group.from + i).ireturn();
    }
  }

  /**
   * Runs the clause with the number in that local, and leaves the statement.
   *
   * @param value the local with the value of a type switch; negative for other switches
   */
  public void run(int number, int value, FallThrough fallThrough) {
    for (Group group : groups(c -> c.body)) {
      Label next = gen.label();
      Label after = gen.label();
      gen.b.iload(number).loadConstant(group.to()).if_icmpge(next);
      Label before = fallThrough.to(after);
      run(group, number, value);
      fallThrough.to(before);
      gen.b.goto_(end);
      gen.bind(after);
      gen.b.loadConstant(group.to()).istore(number);
      gen.bind(next);
    }
    gen.b.goto_(end);
  }

  private void run(Group group, int number, int value) {
    List<ClassDesc> handed = new ArrayList<>();
    handed.add(ConstantDescs.CD_int);
    gen.b.iload(number).loadConstant(group.from).isub();
    if (value >= 0) {
      handed.add(ConstantDescs.CD_Object);
      gen.b.aload(value);
    }
    gen.outlines()
        .statements(
            group.statements(),
            handed,
            leaving(group),
            (inner, held) -> {
              held.accept(0);
              int place = inner.store(TypeKind.INT);
              int switched = -1;
              if (value >= 0) {
                held.accept(1);
                switched = inner.store(TypeKind.REFERENCE);
              }
              inner.statements().clause(statement, group.clauses, place, switched);
            });
  }

  /** The branches out of a group; only its last clause falls through to another group. */
  private static List<Stmt.Branch> leaving(Group group) {
    List<Stmt.Branch> leaving = new ArrayList<>();
    for (CaseClause clause : group.clauses) {
      boolean last = clause == group.clauses.getLast();
      Chunks.leaving(clause.body).stream()
          .filter(b -> last || b.jump != Stmt.Jump.FALLTHROUGH)
          .forEach(leaving::add);
    }
    return leaving;
  }

  /** Groups of clauses whose parts are as large as a method should be. */
  private List<Group> groups(Function<CaseClause, List<? extends Node>> part) {
    List<Group> groups = new ArrayList<>();
    int from = 0;
    int size = 0;
    for (int i = 0; i < clauses.size(); i++) {
      size += part.apply(clauses.get(i)).stream().mapToInt(Walk::size).sum();
      if (size >= Chunks.NODES || i == clauses.size() - 1) {
        groups.add(new Group(from, clauses.subList(from, i + 1)));
        from = i + 1;
        size = 0;
      }
    }
    return groups;
  }
}
