package dev.baton.go.check.part;

/**
 * The parts of the checker as they know each other. Their work is mutually recursive (expressions
 * hold types, types hold expressions, literals hold bodies), so they meet here, once all are made.
 */
public final class Parts {
  private Expressions exprs;
  private TypeExpressions types;
  private Calls calls;
  private Declarations decls;
  private Bodies bodies;

  /** The parts are set with {@link #connect} before any is used. */
  @SuppressWarnings("NullAway.Init")
  public Parts() {}

  public void connect(
      Expressions expressions,
      TypeExpressions typeExpressions,
      Calls callChecks,
      Declarations declarations,
      Bodies functionBodies) {
    this.exprs = expressions;
    this.types = typeExpressions;
    this.calls = callChecks;
    this.decls = declarations;
    this.bodies = functionBodies;
  }

  public Expressions exprs() {
    return exprs;
  }

  public TypeExpressions types() {
    return types;
  }

  public Calls calls() {
    return calls;
  }

  public Declarations decls() {
    return decls;
  }

  public Bodies bodies() {
    return bodies;
  }
}
