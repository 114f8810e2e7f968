package dev.baton.go.link.shape;

import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * Where package variables live. All that a package has when one is first asked for share a class;
 * those that an update adds get further ones. Guarded by the compile lock.
 */
public final class VarShapes {
  private final Map<Var, VarShape> known = new WeakHashMap<>();
  private final Function<Type, ClassDesc> valueClasses;
  private final NewHolder made;
  private int holders;

  /** Is told of each new class with its variables. */
  @FunctionalInterface
  public interface NewHolder {
    void made(ClassDesc holder, List<Var> vars, List<VarShape> shapes);
  }

  public VarShapes(Function<Type, ClassDesc> valueClasses, NewHolder made) {
    this.valueClasses = valueClasses;
    this.made = made;
  }

  public VarShape of(Var variable) {
    VarShape shape = known.get(variable);
    if (shape == null) {
      makeHolder(Objects.requireNonNull(variable.pkg(), variable.name()), variable);
      shape = Objects.requireNonNull(known.get(variable));
    }
    return shape;
  }

  /** Lets a variable keep its place when an update makes another object for it. */
  public void same(Var old, Var now) {
    VarShape shape = known.get(old);
    if (shape != null) {
      known.put(now, shape);
    }
  }

  private void makeHolder(Package pkg, Var wanted) {
    ClassDesc holder = Names.generated("V" + holders++ + "$" + pkg.path());
    List<Var> vars = new ArrayList<>();
    List<VarShape> shapes = new ArrayList<>();
    for (Obj obj : pkg.scope().objects()) {
      if (obj instanceof Var v && !known.containsKey(v)) {
        add(holder, v, vars, shapes);
      }
    }
    if (!known.containsKey(wanted)) {
      add(holder, wanted, vars, shapes);
    }
    made.made(holder, vars, shapes);
  }

  private void add(ClassDesc holder, Var v, List<Var> vars, List<VarShape> shapes) {
    int index = vars.size();
    String field = v.name().equals("_") ? "_" + index : Names.plain(v.name());
    VarShape shape = new VarShape(holder, field, valueClasses.apply(v.type()), index);
    known.put(v, shape);
    vars.add(v);
    shapes.add(shape);
  }
}
