package dev.baton.go.code.stmt;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.core.Variables;
import dev.baton.go.code.core.Walk;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.place.BlankPlace;
import dev.baton.go.code.place.element.Indexes;
import dev.baton.go.code.place.element.MapPlace;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assignments, definitions and declarations of variables. */
final class Assignments {
  private final Gen gen;

  Assignments(Gen gen) {
    this.gen = gen;
  }

  void assign(SimpleStmt.Assign s) {
    if (s.op != null) {
      operate(s.lhs.getFirst(), s.op, s.rhs.getFirst());
    } else if (s.lhs.size() == 1) {
      assign(s.lhs.getFirst(), s.rhs.getFirst());
    } else if (s.rhs.size() == 1) {
      unpack(s.lhs, s.rhs.getFirst());
    } else {
      parallel(s.lhs, s.rhs);
    }
  }

  private static boolean isBlank(Expr e) {
    return e.unparen() instanceof Ident i && i.isBlank();
  }

  /** Whether the evaluation may have effects that come before a failing assignment. */
  private static boolean hasCalls(Expr rhs) {
    boolean[] found = {false};
    Walk.of(
        rhs,
        node -> {
          found[0] |=
              node instanceof Expr.Call || (node instanceof Expr.Unary u && u.op == Operator.ARROW);
          return !(node instanceof Literal.Func) && !found[0];
        });
    return found[0];
  }

  private void assign(Expr lhs, Expr rhs) {
    if (isBlank(lhs)) {
      gen.values().discard(rhs);
      return;
    }
    boolean calls = hasCalls(rhs);
    Place place = calls ? gen.values().target(lhs) : gen.values().place(lhs);
    place.push();
    if (place.inPlace() && calls) {
      gen.values().pushOwned(rhs, place.type());
      place.assign();
    } else if (place.inPlace()) {
      place.load();
      gen.values().push(rhs, place.type());
      gen.assignAggregate(place.type());
      place.assignedInPlace();
    } else {
      gen.values().pushOwned(rhs, place.type());
      place.store();
    }
  }

  /** All operands are evaluated before anything is assigned. */
  private void parallel(List<Expr> lhs, List<Expr> rhs) {
    List<Place> places = hold(lhs, rhs.stream().anyMatch(Assignments::hasCalls));
    List<Temp> values = new ArrayList<>();
    for (int i = 0; i < rhs.size(); i++) {
      Type type = isBlank(lhs.get(i)) ? gen.unit.type(rhs.get(i)) : places.get(i).type();
      gen.values().pushOwned(rhs.get(i), type);
      values.add(gen.temp(type, true));
    }
    store(places, values);
  }

  void unpack(List<Expr> lhs, Expr rhs) {
    List<Place> places = hold(lhs, true);
    store(places, gen.values().multi(rhs));
  }

  private List<Place> hold(List<Expr> lhs, boolean late) {
    List<Place> places = new ArrayList<>();
    for (Expr e : lhs) {
      Place place = late ? gen.values().target(e) : gen.values().place(e);
      place.hold();
      places.add(place);
    }
    return places;
  }

  private void store(List<Place> places, List<Temp> values) {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (!(place instanceof BlankPlace)) {
        Temp value = values.get(i);
        place.pushHeld();
        pushAs(value, place.type());
        place.assign();
      }
    }
  }

  /** Pushes a kept value, converted, as one that nobody else refers to. */
  void pushAs(Temp value, Type type) {
    gen.push(value);
    gen.values().assignable(value.type(), type, value.owned());
    if (Reps.isAggregate(type) && !value.owned()) {
      gen.copy(type);
    }
  }

  void define(SimpleStmt.Define s) {
    if (s.lhs.size() == 1) {
      defineOne((Ident) s.lhs.getFirst().unparen(), s.rhs.getFirst());
      return;
    }
    List<@Nullable Place> places = new ArrayList<>();
    for (Expr e : s.lhs) {
      places.add(isNew(e) ? null : gen.values().place(e));
    }
    define(s.lhs, places, s.rhs.size() == 1 ? gen.values().multi(s.rhs.getFirst()) : values(s));
  }

  private void defineOne(Ident name, Expr rhs) {
    if (gen.unit.info().def(name) instanceof Var v) {
      gen.values().pushOwned(rhs, gen.unit.type(v));
      Variables.declare(gen, v);
    } else {
      assign(name, rhs);
    }
  }

  private boolean isNew(Expr e) {
    return isBlank(e) || gen.unit.info().def((Ident) e.unparen()) instanceof Var;
  }

  private List<Temp> values(SimpleStmt.Define s) {
    List<Temp> values = new ArrayList<>();
    for (int i = 0; i < s.rhs.size(); i++) {
      Ident name = (Ident) s.lhs.get(i).unparen();
      Type type =
          gen.unit.object(name) instanceof Var v ? gen.unit.type(v) : gen.unit.type(s.rhs.get(i));
      gen.values().pushOwned(s.rhs.get(i), type);
      values.add(gen.temp(type, true));
    }
    return values;
  }

  void define(List<Expr> lhs, List<@Nullable Place> places, List<Temp> values) {
    for (int i = 0; i < lhs.size(); i++) {
      Place place = places.get(i);
      Ident name = (Ident) lhs.get(i).unparen();
      if (place != null) {
        place.push();
        pushAs(values.get(i), place.type());
        place.assign();
      } else if (gen.unit.info().def(name) instanceof Var v && !name.isBlank()) {
        pushAs(values.get(i), gen.unit.type(v));
        Variables.declare(gen, v);
      }
    }
  }

  void declare(Decl.Var d) {
    if (d.values.isEmpty()) {
      for (Ident name : d.names) {
        if (gen.unit.info().def(name) instanceof Var v) {
          Variables.declareZero(gen, v);
        }
      }
    } else if (d.values.size() == 1 && d.names.size() > 1) {
      List<Temp> values = gen.values().multi(d.values.getFirst());
      for (int i = 0; i < values.size(); i++) {
        if (gen.unit.info().def(d.names.get(i)) instanceof Var v) {
          pushAs(values.get(i), gen.unit.type(v));
          Variables.declare(gen, v);
        }
      }
    } else {
      declareEach(d);
    }
  }

  private void declareEach(Decl.Var d) {
    List<Temp> values = new ArrayList<>();
    for (int i = 0; i < d.values.size(); i++) {
      Type type =
          gen.unit.info().def(d.names.get(i)) instanceof Var v
              ? gen.unit.type(v)
              : gen.unit.type(d.values.get(i));
      gen.values().pushOwned(d.values.get(i), type);
      values.add(gen.temp(type, true));
    }
    for (int i = 0; i < values.size(); i++) {
      if (gen.unit.info().def(d.names.get(i)) instanceof Var v) {
        gen.push(values.get(i));
        Variables.declare(gen, v);
      }
    }
  }

  void incDec(SimpleStmt.IncDec s) {
    int step = s.op == Operator.ADD ? 1 : -1;
    Var v = gen.unit.variable(s.x);
    Storage storage = v == null ? null : gen.variables.get(v);
    if (storage != null && isJvmInt(storage)) {
      gen.b.iinc(storage.slot(), step);
      return;
    }
    Place place = gen.values().place(s.x);
    update(
        place,
        s.op,
        () -> {
          Kind kind = Reps.kind(place.type());
          switch (kind) {
            case INT64, UINT64 -> gen.b.lconst_1();
            case FLOAT32 -> gen.b.fconst_1();
            case FLOAT64 -> gen.b.dconst_1();
            case REF ->
                dev.baton.go.code.convert.Constants.push(
                    gen, dev.baton.go.constant.IntValue.of(1), place.type());
            default -> gen.b.iconst_1();
          }
        });
  }

  private static boolean isJvmInt(Storage storage) {
    return storage instanceof Storage.Counter
        || (storage instanceof Storage.Local l
            && (Reps.kind(l.type()) == Kind.INT32 || Reps.kind(l.type()) == Kind.UINT32));
  }

  private void operate(Expr lhs, Operator op, Expr rhs) {
    Place place = gen.values().place(lhs);
    if (place instanceof MapPlace && !op.isShift()) {
      update(place, op, () -> gen.values().push(rhs, place.type()));
      return;
    }
    place.hold();
    place.pushHeld();
    place.pushHeld();
    place.load();
    if (op.isShift()) {
      gen.values().shift(op, place.type(), rhs);
    } else {
      gen.values().operate(op, place.type(), rhs);
    }
    place.store();
  }

  private void update(Place place, Operator op, Runnable operand) {
    place.hold();
    if (place instanceof MapPlace map && Reps.kind(place.type()) != Kind.REF && !mayPanic(op)) {
      updateEntry(map, op, operand);
      return;
    }
    place.pushHeld();
    place.pushHeld();
    place.load();
    operand.run();
    gen.values().operate(op, place.type());
    place.store();
  }

  /** Whether the operation may fail, which must leave a map without a new entry. */
  private static boolean mayPanic(Operator op) {
    return op == Operator.QUO || op == Operator.REM;
  }

  /** {@code m[k] += v} looks the key up once. */
  private void updateEntry(MapPlace place, Operator op, Runnable operand) {
    Type elem = place.type();
    TypeKind kind = Reps.kind(elem).local();
    operand.run();
    int value = gen.store(kind);
    place.pushHeld();
    place.put();
    gen.b.dup2();
    Indexes.value(gen, elem);
    gen.b.loadLocal(kind, value);
    gen.values().operate(op, elem);
    Indexes.setValue(gen, elem);
  }
}
