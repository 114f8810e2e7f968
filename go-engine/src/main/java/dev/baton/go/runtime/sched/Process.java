package dev.baton.go.runtime.sched;

import dev.baton.go.runtime.FatalError;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.frame.Frame;
import dev.baton.go.runtime.function.FuncToV;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.runtime.panic.PanicText;
import dev.baton.go.runtime.trace.Trace;
import dev.baton.go.runtime.trace.TraceText;
import dev.baton.go.runtime.type.TypeTable;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Go program that runs: its goroutines, streams, types and limits, until it ends with a status.
 * Several may run in one JVM. Any thread.
 */
@SuppressWarnings("AvoidCommonTypeNames") // The operating system's word, as in package os.
public final class Process {
  /** The exit status after an uncaught panic or a fatal error. */
  public static final int CRASH_STATUS = 2;

  /** The exit status when a limit ended the process. */
  public static final int LIMIT_STATUS = 3;

  private static final int BROKEN_PIPE_STATUS = 141;

  private static final String STACK_LIMIT =
      "runtime: goroutine stack exceeds 1000000000-byte limit\n";

  private static final long MAIN_STACK_BYTES = 512L << 20;

  private final ProcessOptions options;
  private final Output output;
  private final Output error;
  private final Limiter limiter;
  private final Goroutines goroutines;
  private final TypeTable types;
  private final Siblings siblings;
  private final Map<Class<?>, Object> states = new ConcurrentHashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean ending;
  private volatile boolean awaited = true;
  private volatile boolean tidy;
  private int status;
  private @Nullable String reason;

  public Process(ProcessOptions options, TypeTable types, Siblings siblings) {
    this.options = options;
    this.types = types;
    this.siblings = siblings;
    output = new Output(options.output(), this::broken);
    error = new Output(options.error(), this::broken);
    limiter = new Limiter(this, options.limits());
    goroutines = new Goroutines(this);
  }

  /** The process that a goroutine belongs to. */
  public static Process of(G g) {
    return ((Goroutine) g).process;
  }

  /** Runs a program on a thread with a large stack until it ends, and tells its exit status. */
  public int run(FuncToV main) throws InterruptedException {
    G g = goroutines.first();
    Runnable body = () -> goroutines.runMain(g, main);
    Thread thread = new Thread(null, body, "main", MAIN_STACK_BYTES);
    thread.setDaemon(true);
    g.thread = thread;
    thread.start();
    ended.await();
    goroutines.stopAll();
    output.flush();
    return status;
  }

  /** Ends the process, unless it has ended before. */
  public void end(int exitStatus, @Nullable String why) {
    synchronized (this) {
      if (ending) {
        return;
      }
      status = exitStatus;
      reason = why;
      ending = true;
      ended.countDown();
    }
    goroutines.leaveSiblings();
  }

  /** The program goes on after it, so its goroutines run their deferred functions at its end. */
  public void leaveTidily() {
    tidy = true;
  }

  boolean leavesTidily() {
    return tidy;
  }

  /** Nobody waits for its first goroutine any longer; others may go on. */
  public void returned() {
    awaited = false;
  }

  boolean isAwaited() {
    return awaited;
  }

  Siblings siblings() {
    return siblings;
  }

  /** As the signal for a broken pipe ends a process. */
  private void broken() {
    end(BROKEN_PIPE_STATUS, "broken pipe");
  }

  /** Why the process was ended from outside the program. */
  public synchronized @Nullable String reason() {
    return reason;
  }

  /** Go's {@code os.Exit}. */
  public Stopped exit(int exitStatus) {
    tidy = false;
    end(exitStatus, null);
    return new Stopped("exit");
  }

  public boolean hasEnded() {
    return ending;
  }

  /** Unwinds the calling goroutine if the process has ended, unless it may go on a little. */
  public void checkRunning(G g) {
    if (ending && !g.takeTurnAfterEnd()) {
      throw new Stopped("the process has ended");
    }
  }

  /** Ends the process for what a goroutine let escape. */
  void crash(G g, Throwable thrown) {
    switch (thrown) {
      case GoPanic panic ->
          report(PanicText.report(g, panic) + "\n" + running(g, Trace.of(g, panic)));
      case FatalError fatal -> {
        Throwable cause = fatal.getCause();
        report(
            (cause instanceof StackOverflowError ? STACK_LIMIT : "")
                + "fatal error: "
                + fatal.getMessage()
                + "\n\n"
                + running(g, Trace.of((cause == null ? fatal : cause).getStackTrace())));
      }
      default -> report("fatal error: " + thrown + "\n" + traceOf(thrown));
    }
    end(CRASH_STATUS, null);
  }

  private static String running(G g, List<Frame> frames) {
    return TraceText.of(g, "running", frames);
  }

  private static String traceOf(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      text.append("\tat ").append(frame).append('\n');
    }
    return text.toString();
  }

  /** Prints the last words of a process that ends. */
  void report(String text) {
    if (!ending) {
      output.flush();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      error.write(bytes, 0, bytes.length);
      error.flush();
    }
  }

  /** Writes to standard output. */
  public void writeOutput(byte[] bytes, int offset, int length) {
    limiter.written(length);
    output.write(bytes, offset, length);
  }

  /** Writes to standard error, after all that was written to standard output. */
  public void writeError(byte[] bytes, int offset, int length) {
    limiter.written(length);
    output.flush();
    error.write(bytes, offset, length);
    error.flush();
  }

  /** Lets what was written be seen. */
  public void flush() {
    output.flush();
  }

  /** Lets output be seen before the last goroutine that is awake falls asleep. */
  void flushIfIdle(int awake) {
    if (awake <= 1) {
      output.flush();
    }
  }

  public InputStream input() {
    return options.input();
  }

  /** Whether the program may see the host's files and environment. */
  public boolean hostAccess() {
    return options.hostAccess();
  }

  /** What a library package keeps for this process, made when first asked for. */
  public <T> T state(Class<T> kind, Supplier<T> maker) {
    // Unlike the making, the look-up takes no lock.
    Object known = states.get(kind);
    return kind.cast(known != null ? known : states.computeIfAbsent(kind, absent -> maker.get()));
  }

  public List<String> arguments() {
    return options.arguments();
  }

  /** Lets goroutines that are blocked notice that the process has ended. */
  public void interruptAll() {
    goroutines.stopAll();
  }

  public Limiter limiter() {
    return limiter;
  }

  public Goroutines goroutines() {
    return goroutines;
  }

  public TypeTable types() {
    return types;
  }
}
