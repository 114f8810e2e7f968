package dev.baton.go.check.value;

/** Why an untyped value does not fit a type. */
public enum Problem {
  /** It is not whole. */
  TRUNCATED,
  /** It is too large. */
  OVERFLOWS,
  /** It is of another kind. */
  MISMATCHED
}
