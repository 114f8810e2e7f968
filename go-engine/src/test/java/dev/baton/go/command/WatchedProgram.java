package dev.baton.go.command;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A process of {@code go watch}, what it prints, and the file that it watches. The program has to
 * end with its standard input, so that it does not outlive the test.
 */
final class WatchedProgram implements AutoCloseable {
  /** Longer than any machine needs. */
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

  private final Process process;
  private final Path file;
  private final Lines output;
  private final Lines messages;

  /** The lines of one stream as far as they were printed, and how many of them were awaited. */
  private static final class Lines {
    private final List<String> lines = new ArrayList<>();
    private int seen;

    Lines(InputStream stream) {
      Thread.ofVirtual().start(() -> collect(stream));
    }

    private void collect(InputStream stream) {
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          add(line);
        }
      } catch (IOException e) {
        add("the stream broke: " + e);
      }
    }

    private synchronized void add(String line) {
      lines.add(line);
      notifyAll();
    }

    synchronized String await(Predicate<String> wanted) throws InterruptedException {
      long deadline = System.nanoTime() + PATIENCE_NANOS;
      while (true) {
        while (seen < lines.size()) {
          String line = lines.get(seen++);
          if (wanted.test(line)) {
            return line;
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("nothing of the kind was printed, but: " + lines);
        }
        wait(left);
      }
    }

    synchronized List<String> all() {
      return List.copyOf(lines);
    }
  }

  private WatchedProgram(Process process, Path file) {
    this.process = process;
    this.file = file;
    this.output = new Lines(process.getInputStream());
    this.messages = new Lines(process.getErrorStream());
  }

  /** Starts {@code go watch} of a new file in its folder. */
  static WatchedProgram start(Path file, String text) throws IOException, URISyntaxException {
    Files.writeString(file, text);
    Path folder = requireNonNull(file.toAbsolutePath().getParent());
    Process process = GoProcess.in(folder, "watch", file.getFileName().toString()).start();
    return new WatchedProgram(process, file);
  }

  Path file() {
    return file;
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  /** Saves another text as simple editors do: the file is cut to nothing and written. */
  void save(String text) throws IOException {
    Files.writeString(file, text);
  }

  /** Replaces a part of the text. */
  void edit(String old, String now) throws IOException {
    String text = text();
    if (!text.contains(old)) {
      throw new IllegalArgumentException("no " + old + " in " + text);
    }
    save(text.replace(old, now));
  }

  /** Waits for a line of standard output after those awaited before, and returns it. */
  String printed(String regex) throws InterruptedException {
    return output.await(Pattern.compile(regex).asMatchPredicate());
  }

  /** Waits for a line of standard error after those awaited before. */
  void said(String line) throws InterruptedException {
    messages.await(line::equals);
  }

  /** All of standard output so far. */
  List<String> output() {
    return output.all();
  }

  /** All of standard error so far. */
  List<String> messages() {
    return messages.all();
  }

  /** Lets the program end by itself and tells its exit status. */
  int end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
