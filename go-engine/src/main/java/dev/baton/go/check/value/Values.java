package dev.baton.go.check.value;

import dev.baton.go.check.core.Session;

/** What can be done with values, for the parts of the checker. */
public record Values(
    Untyped untyped, Assignability assignability, Assigning assigning, Converting converting) {

  public static Values of(Session session) {
    Untyped untyped = new Untyped(session);
    Assignability assignability = new Assignability(session, untyped);
    return new Values(
        untyped,
        assignability,
        new Assigning(session, untyped, assignability),
        new Converting(session, untyped, assignability));
  }
}
