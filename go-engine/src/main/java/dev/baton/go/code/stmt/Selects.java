package dev.baton.go.code.stmt;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The select statement. */
final class Selects {
  private final Gen gen;
  private final Jumps jumps;
  private final Assignments assignments;

  Selects(Gen gen, Jumps jumps, Assignments assignments) {
    this.gen = gen;
    this.jumps = jumps;
    this.assignments = assignments;
  }

  void run(ControlStmt.Select s) {
    if (s.clauses.isEmpty()) {
      jumps.forget();
      gen.pushG();
      gen.invokeStatic(Jvm.SELECT, "forever", ConstantDescs.CD_void, Jvm.G);
      return;
    }
    Label end = gen.label();
    jumps.enter(end, null);
    int select = begin(s);
    List<Label> bodies = s.clauses.stream().map(c -> gen.label()).toList();
    choose(s, select, bodies);
    for (int i = 0; i < bodies.size(); i++) {
      ControlStmt.CommClause clause = s.clauses.get(i);
      gen.bind(bodies.get(i));
      if (clause.comm != null) {
        receive(clause.comm, select);
      }
      gen.statements().run(clause.body);
      gen.b.goto_(end);
    }
    gen.bind(end);
    jumps.leave();
  }

  private int begin(ControlStmt.Select s) {
    int cases = (int) s.clauses.stream().filter(c -> !c.isDefault()).count();
    gen.make(Jvm.SELECT, () -> gen.b.loadConstant(cases), ConstantDescs.CD_int);
    int select = gen.store(TypeKind.REFERENCE);
    for (ControlStmt.CommClause clause : s.clauses) {
      SimpleStmt comm = clause.comm;
      if (comm instanceof SimpleStmt.Send send) {
        Type elem = ((Chan) gen.unit.type(send.chan).underlying()).elem();
        gen.b.aload(select);
        gen.values().push(send.chan);
        gen.values().pushOwned(send.value, elem);
        gen.plain(elem);
        gen.invokeVirtual(
            Jvm.SELECT, "send", ConstantDescs.CD_void, Jvm.CHAN, ConstantDescs.CD_Object);
      } else if (comm != null) {
        gen.b.aload(select);
        gen.values().push(receiveOf(comm).x);
        gen.invokeVirtual(Jvm.SELECT, "receive", ConstantDescs.CD_void, Jvm.CHAN);
      }
    }
    return select;
  }

  private static Expr.Unary receiveOf(SimpleStmt comm) {
    Expr x =
        switch (comm) {
          case SimpleStmt.Expression e -> e.x;
          case SimpleStmt.Assign a -> a.rhs.getFirst();
          case SimpleStmt.Define d -> d.rhs.getFirst();
          default -> throw new IllegalStateException("no receive");
        };
    return (Expr.Unary) x.unparen();
  }

  private void choose(ControlStmt.Select s, int select, List<Label> bodies) {
    List<SwitchCase> cases = new ArrayList<>();
    Label otherwise = null;
    for (int i = 0; i < bodies.size(); i++) {
      if (s.clauses.get(i).isDefault()) {
        otherwise = bodies.get(i);
      } else {
        cases.add(SwitchCase.of(cases.size(), bodies.get(i)));
      }
    }
    gen.b.aload(select);
    gen.pushG();
    gen.invokeVirtual(
        Jvm.SELECT, otherwise == null ? "choose" : "tryChoose", ConstantDescs.CD_int, Jvm.G);
    if (cases.isEmpty()) {
      gen.b.pop().goto_(bodies.getFirst());
    } else {
      gen.b.lookupswitch(otherwise == null ? bodies.getLast() : otherwise, cases);
    }
  }

  private void receive(SimpleStmt comm, int select) {
    List<Expr> lhs =
        switch (comm) {
          case SimpleStmt.Assign a -> a.lhs;
          case SimpleStmt.Define d -> d.lhs;
          default -> List.of();
        };
    if (lhs.isEmpty()) {
      return;
    }
    List<@Nullable Place> places = new ArrayList<>();
    for (Expr e : lhs) {
      boolean isNew =
          comm instanceof SimpleStmt.Define
              && gen.unit.info().def((Ident) e.unparen()) instanceof Var;
      places.add(isNew || isBlank(e) ? null : held(e));
    }
    List<Temp> values = values(receiveOf(comm), select);
    if (comm instanceof SimpleStmt.Define) {
      assignments.define(lhs, places, values);
      return;
    }
    for (int i = 0; i < lhs.size(); i++) {
      Place place = places.get(i);
      if (place != null) {
        place.pushHeld();
        assignments.pushAs(values.get(i), place.type());
        place.assign();
      }
    }
  }

  private static boolean isBlank(Expr e) {
    return e.unparen() instanceof Ident i && i.isBlank();
  }

  private Place held(Expr e) {
    Place place = gen.values().place(e);
    place.hold();
    return place;
  }

  private List<Temp> values(Expr.Unary receive, int select) {
    Type elem = Reps.elem(gen.unit.type(receive.x));
    gen.b.aload(select).getfield(Jvm.SELECT, "value", ConstantDescs.CD_Object);
    gen.unplain(elem);
    Temp value = gen.temp(elem, true);
    gen.b.aload(select).getfield(Jvm.SELECT, "ok", ConstantDescs.CD_boolean);
    return List.of(value, gen.temp(Basic.BOOL, true));
  }
}
