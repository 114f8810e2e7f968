package dev.baton.go.engine.source;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Compiles on threads of its own whose stacks are large, since programs may nest deeply and the
 * caller's stack may be small. Any thread.
 */
public final class LargeStack {
  /**
   * Enough for some ten thousand levels. Only what is used takes memory; but where all of it is
   * used up, the JVM takes up to ten times as much while it unwinds the stack.
   */
  private static final long BYTES = 1L << 26;

  private LargeStack() {}

  /** Something to compile. */
  @FunctionalInterface
  public interface Compilation<T> {
    T compile() throws CompileErrors;
  }

  /**
   * Waits for the compilation, whether or not the thread is interrupted meanwhile.
   *
   * @param name the program's, for the error if it nests more deeply than even such a stack allows
   */
  public static <T> T compile(String name, Compilation<T> compilation) throws CompileErrors {
    FutureTask<T> task = new FutureTask<>(compilation::compile);
    Thread thread = new Thread(null, task, "go-compile", BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return resultOf(task);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case CompileErrors errors -> throw errors;
        case StackOverflowError deep ->
            throw new CompileErrors(List.of(name + ": exceeded max nesting depth"));
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private static <T> T resultOf(FutureTask<T> task) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
