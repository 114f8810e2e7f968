package dev.baton.go.library.runtime;

import dev.baton.go.runtime.frame.Frame;
import dev.baton.go.runtime.sched.Process;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of Go functions, and the numbers a process knows them by. Any thread. */
final class Frames {
  private static final long FIRST = 0x400000;
  private static final long APART = 16;

  private final Map<Frame, Long> numbers = new HashMap<>();
  private final List<Frame> frames = new ArrayList<>();

  static Frames of(Process process) {
    return process.state(Frames.class, Frames::new);
  }

  /** The number of a call: that of the place after it, as in Go, so one less is the call's too. */
  synchronized long number(Frame frame) {
    return numbers.computeIfAbsent(
        frame,
        absent -> {
          frames.add(frame);
          return FIRST + APART * frames.size() + 1;
        });
  }

  /** The number of a function's start. */
  long entry(String function) {
    return number(new Frame(function, "???", 0, false)) - 1;
  }

  synchronized @Nullable Frame frame(long number) {
    long index = (number - FIRST) / APART - 1;
    return index < 0 || index >= frames.size() ? null : frames.get((int) index);
  }
}
