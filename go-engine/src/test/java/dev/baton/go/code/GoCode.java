package dev.baton.go.code;

import dev.baton.go.engine.Engine;
import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.runtime.option.Limits;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.syntax.Source;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs Go snippets for tests. */
final class GoCode {
  private GoCode() {}

  /** What the statements of a main function print with println. */
  static String main(String statements) {
    return program("func main() {\n" + statements + "\n}\n");
  }

  /** What a program with these declarations prints with println, and how it crashes if it does. */
  static String program(String declarations) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      new Engine()
          .compile(List.of(new Source("./prog.go", "package main\n" + declarations)))
          .run(
              new ProcessOptions(
                  List.of("prog"),
                  InputStream.nullInputStream(),
                  OutputStream.nullOutputStream(),
                  printed,
                  false,
                  Limits.NONE));
    } catch (CompileErrors e) {
      return String.join("\n", e.lines());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
