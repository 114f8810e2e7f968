package dev.baton.go.engine.update;

import dev.baton.go.syntax.Diagnostic;
import dev.baton.go.syntax.Source;
import dev.baton.go.update.FunctionText;
import dev.baton.go.update.Outline;

/** How a reason to refuse a declaration reads: as a compile error does, its place in front. */
final class Reason {
  private static final int LONGEST = 60;

  private Reason() {}

  /** About what is at that place of the new text. */
  static String at(Source source, int pos, String what, String why) {
    return new Diagnostic(source, pos, line(what, why)).render();
  }

  /** About a function of the new text. */
  static String at(FunctionText function, String what, String why) {
    return at(function.source(), function.decl().name.pos(), what, why);
  }

  /**
   * About a function of that name, which may be gone: then it has no place in the new text, only
   * the file where it was.
   */
  static String at(String name, Outline before, Outline next, String what, String why) {
    FunctionText present = next.functions().get(name);
    return present != null ? at(present, what, why) : gone(name, before, what, why);
  }

  /** About a function that the new text has not. */
  static String gone(String name, Outline before, String what, String why) {
    FunctionText old = before.functions().get(name);
    return (old == null ? "" : old.source().name() + ": ") + line(what, why);
  }

  private static String line(String what, String why) {
    return (what.length() <= LONGEST ? what : what.substring(0, LONGEST - 3) + "...") + ": " + why;
  }
}
