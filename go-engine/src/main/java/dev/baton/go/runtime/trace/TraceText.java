package dev.baton.go.runtime.trace;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.frame.Frame;
import java.util.List;

/** The text of a goroutine's stack, as crash reports and {@code runtime.Stack} have it. */
public final class TraceText {
  /** How many of the innermost and of the outermost frames are shown if there are more. */
  private static final int SHOWN = 50;

  private static final String RUNTIME = "runtime.";
  private static final String PANIC = "runtime.gopanic";

  private TraceText() {}

  /**
   * What traces say of a {@code go} statement's place, for {@link G#origin}.
   *
   * @param function that the statement is in
   */
  public static String origin(String function, String file, int line) {
    return function + "\n\t" + file + ":" + line + " +0x" + Integer.toHexString(line) + "\n";
  }

  /** A goroutine's head line, its frames, and what made it. */
  public static String of(G g, String state, List<Frame> frames) {
    StringBuilder text = new StringBuilder("goroutine ");
    text.append(g.id).append(" [").append(state).append("]:\n");
    List<Frame> shown = frames.stream().filter(TraceText::isShown).toList();
    int hidden = shown.size() - 2 * SHOWN;
    if (hidden <= 0) {
      shown.forEach(frame -> append(text, frame));
    } else {
      shown.subList(0, SHOWN).forEach(frame -> append(text, frame));
      text.append("...").append(hidden).append(" frames elided...\n");
      shown.subList(SHOWN + hidden, shown.size()).forEach(frame -> append(text, frame));
    }
    String origin = g.origin;
    if (origin != null) {
      int end = origin.indexOf('\n');
      text.append("created by ").append(origin, 0, end).append(" in goroutine ").append(g.creator);
      text.append(origin, end, origin.length());
    }
    return text.toString();
  }

  /** Of the run-time system's own functions only those that programs can call. */
  private static boolean isShown(Frame frame) {
    String name = frame.function();
    return !name.startsWith(RUNTIME)
        || name.equals(PANIC)
        || Character.isUpperCase(name.charAt(RUNTIME.length()));
  }

  private static void append(StringBuilder text, Frame frame) {
    boolean panic = frame.function().equals(PANIC);
    text.append(panic ? "panic" : frame.function())
        .append(frame.plain() && !panic ? "()\n\t" : "(...)\n\t")
        .append(frame.file())
        .append(':')
        .append(frame.line())
        .append(" +0x")
        .append(Integer.toHexString(frame.line()))
        .append('\n');
  }
}
