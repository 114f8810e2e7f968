package dev.baton.go.store.rule;

/** What a rule says when it has run. */
public enum Verdict {
  /** The next rule runs. */
  CONTINUE,
  /** No further rule runs. */
  STOP
}
