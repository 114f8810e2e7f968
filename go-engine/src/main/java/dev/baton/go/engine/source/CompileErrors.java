package dev.baton.go.engine.source;

import java.util.List;

/** A program is not valid Go. */
public final class CompileErrors extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<String> lines;

  public CompileErrors(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  /** What the compiler prints: {@code FILE:LINE:COLUMN: message}. */
  public List<String> lines() {
    return lines;
  }
}
