package dev.baton.go.code.core;

import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.syntax.tree.TypeExpr;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Visits statements and expressions, not types. */
public final class Walk {
  private final Predicate<Node> visitor;

  private Walk(Predicate<Node> visitor) {
    this.visitor = visitor;
  }

  /** Visits a node, then what is in it if {@code visitor} says so. */
  public static void of(Node node, Predicate<Node> visitor) {
    new Walk(visitor).node(node);
  }

  /** The number of nodes of a part of a program. */
  public static int size(Node root) {
    int[] nodes = {0};
    of(root, node -> ++nodes[0] > 0);
    return nodes[0];
  }

  private void nodes(List<? extends Node> nodes) {
    nodes.forEach(this::node);
  }

  private void node(@Nullable Node node) {
    if (node == null || !visitor.test(node)) {
      return;
    }
    switch (node) {
      case Expr e -> expr(e);
      case SimpleStmt s -> simple(s);
      case ControlStmt s -> control(s);
      case Stmt s -> stmt(s);
      case ControlStmt.CaseClause c -> {
        nodes(c.exprs);
        nodes(c.body);
      }
      case ControlStmt.CommClause c -> {
        node(c.comm);
        nodes(c.body);
      }
      case Decl.Var d -> nodes(d.values);
      default -> {}
    }
  }

  private void expr(Expr expr) {
    switch (expr) {
      case Expr.Paren e -> node(e.x);
      case Expr.Selector e -> node(e.x);
      case Expr.Index e -> {
        node(e.x);
        nodes(e.indices);
      }
      case Expr.Slice e -> {
        node(e.x);
        node(e.low);
        node(e.high);
        node(e.max);
      }
      case Expr.TypeAssert e -> node(e.x);
      case Expr.TypeSwitchGuard e -> node(e.x);
      case Expr.Call e -> {
        node(e.fun);
        nodes(e.args);
      }
      case Expr.Star e -> node(e.x);
      case Expr.Unary e -> node(e.x);
      case Expr.Binary e -> {
        node(e.x);
        node(e.y);
      }
      case Expr.KeyValue e -> {
        node(e.key);
        node(e.value);
      }
      case Literal.Composite e -> nodes(e.elements);
      case Literal.Func e -> node(e.body);
      case Literal.Basic e -> {}
      case Ident e -> {}
      case Expr.Bad e -> {}
      case TypeExpr e -> {}
    }
  }

  private void simple(SimpleStmt stmt) {
    switch (stmt) {
      case SimpleStmt.Empty s -> {}
      case SimpleStmt.Expression s -> node(s.x);
      case SimpleStmt.Send s -> {
        node(s.chan);
        node(s.value);
      }
      case SimpleStmt.IncDec s -> node(s.x);
      case SimpleStmt.Assign s -> {
        nodes(s.lhs);
        nodes(s.rhs);
      }
      case SimpleStmt.Define s -> {
        nodes(s.lhs);
        nodes(s.rhs);
      }
    }
  }

  private void control(ControlStmt stmt) {
    switch (stmt) {
      case ControlStmt.If s -> {
        node(s.init);
        node(s.cond);
        node(s.then);
        node(s.otherwise);
      }
      case ControlStmt.For s -> {
        node(s.init);
        node(s.cond);
        node(s.post);
        node(s.body);
      }
      case ControlStmt.Range s -> {
        nodes(s.lhs);
        node(s.x);
        node(s.body);
      }
      case ControlStmt.Switch s -> {
        node(s.init);
        node(s.tag);
        nodes(s.clauses);
      }
      case ControlStmt.TypeSwitch s -> {
        node(s.init);
        node(s.x);
        nodes(s.clauses);
      }
      case ControlStmt.Select s -> nodes(s.clauses);
    }
  }

  private void stmt(Stmt stmt) {
    switch (stmt) {
      case Stmt.Block s -> nodes(s.stmts);
      case Stmt.Declaration s -> nodes(s.decls);
      case Stmt.Labeled s -> node(s.stmt);
      case Stmt.Go s -> node(s.call);
      case Stmt.Defer s -> node(s.call);
      case Stmt.Return s -> nodes(s.results);
      case Stmt.Branch s -> {}
      case SimpleStmt s -> simple(s);
      case ControlStmt s -> control(s);
    }
  }
}
