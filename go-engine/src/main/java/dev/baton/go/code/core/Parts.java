package dev.baton.go.code.core;

import dev.baton.go.code.jvm.Temp;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Type;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.function.IntConsumer;

/** The parts of the generator, as they know of each other. */
public final class Parts {
  private Parts() {}

  /** Expressions. */
  public interface Values {
    /** Pushes a value of the expression's own type, which may be that of a variable. */
    void push(Expr expr);

    /** Pushes a value converted to {@code target}; a struct or array may be that of a variable. */
    void push(Expr expr, Type target);

    /** Pushes a value that nobody else refers to. */
    void pushOwned(Expr expr, Type target);

    /** Evaluates for its effects only. */
    void discard(Expr expr);

    /** Jumps if the condition is as said, else goes on. */
    void jump(Expr condition, boolean when, Label target);

    /** Evaluates an expression with several values: a call, or one that tells whether it worked. */
    List<Temp> multi(Expr expr);

    /** Pushes the pointer {@code &expr}. */
    void address(Expr expr);

    /** What can be assigned to. */
    Place place(Expr expr);

    /** The same, for an assignment whose right side has yet to be evaluated. */
    Place target(Expr expr);

    /** Whether nobody else refers to the value (of a struct or array). */
    boolean owned(Expr expr);

    /** Turns a pushed value into one of another type that it is assignable to. */
    void assignable(Type from, Type to, boolean owned);

    /** {@code x op y} on pushed operands of one type. */
    void operate(dev.baton.go.syntax.Operator op, Type type);

    /** {@code x op y} on a pushed x. */
    void operate(dev.baton.go.syntax.Operator op, Type type, Expr y);

    /** Pops x and shifts by the value of {@code count}. */
    void shift(dev.baton.go.syntax.Operator op, Type type, Expr count);

    /** {@code ==} on pushed operands of one type; pushes a bool. */
    void equal(Type type);
  }

  /** Calls. */
  public interface Calls {
    /** Pushes the result, a tuple of results, or nothing. */
    void call(Expr.Call call);

    /** The types of the results. */
    List<Type> results(Expr.Call call);

    /** Pushes a function without parameters and results that makes the call later. */
    void delayed(Expr.Call call);
  }

  /** Functions within functions. */
  public interface Closures {
    void push(Literal.Func literal);

    /** Pushes a declared function as a value. */
    void declared(dev.baton.go.types.Func function, List<Type> typeArgs, Type type);

    /** Pushes the method value {@code x.m} or the method expression {@code T.m}. */
    void method(Expr.Selector selector);
  }

  /** Statements. */
  public interface Statements {
    void run(Stmt stmt);

    /** Runs the statements of a block or clause. */
    void run(List<Stmt> stmts);

    /**
     * Runs one of some clauses of a switch statement, and those that it falls through to.
     *
     * @param number the local with its place among these clauses
     * @param value the local with the value that a type switch switches on
     */
    void clause(ControlStmt of, List<ControlStmt.CaseClause> clauses, int number, int value);
  }

  /** Code that stands in a method of its own; {@code handed} pushes what it got, by place. */
  @FunctionalInterface
  public interface Part {
    void emit(Gen inner, IntConsumer handed);
  }

  /** Methods for parts of a function that is too large for one. */
  public interface Outlines {
    /**
     * Pops what is handed to the part and runs it; {@code code} is what it may evaluate. The part
     * does not return from the function.
     */
    void run(List<? extends Node> code, List<ClassDesc> handed, Part part);

    /** The same for a part that returns an int, which gets pushed. */
    void number(List<? extends Node> code, List<ClassDesc> handed, Part part);

    /**
     * Runs statements that may return from the function.
     *
     * @param leaving the branches that lead out of these statements
     */
    void statements(List<Stmt> stmts, List<Stmt.Branch> leaving);

    /** Pops what is handed to a part that runs such statements. */
    void statements(List<Stmt> stmts, List<ClassDesc> handed, List<Stmt.Branch> leaving, Part part);
  }
}
