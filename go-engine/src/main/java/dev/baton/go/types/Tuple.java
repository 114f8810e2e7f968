package dev.baton.go.types;

import java.util.List;

/** The parameters or results of a function, and the type of a call with several (or no) results. */
public final class Tuple implements Type {
  public static final Tuple EMPTY = new Tuple(List.of());

  private final List<Var> vars;

  public Tuple(List<Var> vars) {
    this.vars = List.copyOf(vars);
  }

  public List<Var> vars() {
    return vars;
  }

  public int size() {
    return vars.size();
  }

  public Var at(int i) {
    return vars.get(i);
  }

  /** The type of the {@code i}th variable. */
  public Type typeAt(int i) {
    return vars.get(i).type();
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}
