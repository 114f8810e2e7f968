package dev.baton.go.command;

import dev.baton.go.engine.Engine;
import dev.baton.go.engine.Program;
import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.runtime.option.Limits;
import dev.baton.go.runtime.option.ProcessOptions;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code go run}: compiles a program and runs it, with Go's output and exit status. */
final class GoRun {
  static final int NOT_COMPILED = 1;

  private static final String NO_MAIN =
      "runtime.main_main·f: function main is undeclared in the main package";

  private final GoFile file;
  private final List<String> arguments;

  GoRun(String file, List<String> arguments) {
    this.file = GoFile.of(file);
    this.arguments = arguments;
  }

  int run() throws InterruptedException {
    Program program = compile(file);
    return program == null ? NOT_COMPILED : program.run(options(file, arguments));
  }

  /** The program; null if it is not valid, which the messages on standard error tell. */
  static @Nullable Program compile(GoFile file) {
    try {
      Program program = new Engine().compile(List.of(file.read()));
      if (program.hasMain()) {
        return program;
      }
      System.err.println("# command-line-arguments\n" + NO_MAIN);
    } catch (CompileErrors errors) {
      printErrors(errors, System.err);
    } catch (NoSuchFileException e) {
      System.err.println("baton: " + file.path() + ": no such file");
    } catch (IOException e) {
      System.err.println("baton: " + file.path() + " can't be read: " + e.getMessage());
    }
    return null;
  }

  static void printErrors(CompileErrors errors, PrintStream to) {
    to.println("# command-line-arguments");
    errors.lines().forEach(to::println);
  }

  /** The process's own streams, without the buffers and locks of {@link System#out}. */
  static ProcessOptions options(GoFile file, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(file.path().toString().replaceAll("\\.go$", ""));
    words.addAll(arguments);
    OutputStream output = new FileOutputStream(FileDescriptor.out);
    OutputStream error = new FileOutputStream(FileDescriptor.err);
    return new ProcessOptions(
        words, new FileInputStream(FileDescriptor.in), output, error, true, Limits.NONE);
  }
}
