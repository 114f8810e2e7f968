package dev.baton.go.library.runtime;

import dev.baton.go.runtime.sched.Process;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of Go functions, and the numbers a process knows them by. Any thread. */
final class Frames {
  private static final long FIRST = 0x400000;

  private final Map<Frame, Long> numbers = new HashMap<>();
  private final List<Frame> frames = new ArrayList<>();

  /**
   * A call.
   *
   * @param plain whether the function takes nothing
   */
  record Frame(String function, String file, int line, boolean plain) {
    Frame(String function, String file, int line) {
      this(function, file, line, false);
    }
  }

  static Frames of(Process process) {
    return process.state(Frames.class, Frames::new);
  }

  synchronized long number(String function, String file, int line) {
    Frame frame = new Frame(function, file, line);
    return numbers.computeIfAbsent(
        frame,
        absent -> {
          frames.add(frame);
          return FIRST + 16L * frames.size();
        });
  }

  synchronized @Nullable Frame frame(long number) {
    long index = (number - FIRST) / 16 - 1;
    return index < 0 || index >= frames.size() ? null : frames.get((int) index);
  }
}
