package dev.baton.go.check.core;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;

/**
 * Takes the errors of one check. Errors that merely follow from an earlier one, those about
 * something invalid, are left out; when there are as many as the compiler shows the check ends.
 */
public final class Errors {
  private final Diagnostics diagnostics;
  private boolean any;

  public Errors(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Whether this check found an error. */
  public boolean any() {
    return any;
  }

  void report(Source source, int pos, String message) {
    if (any && (message.indexOf("invalid operand") > 0 || message.indexOf("invalid type") > 0)) {
      return;
    }
    any = true;
    diagnostics.error(source, pos, message);
    if (diagnostics.isFull()) {
      throw new TooManyErrors();
    }
  }
}
