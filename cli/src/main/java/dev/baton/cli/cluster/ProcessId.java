package dev.baton.cli.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process beyond doubt: its number and the moment it was started, so that another process which
 * got the same number later is never taken for it.
 *
 * @param started boot of the machine and clock ticks since then; it does not move with the clock
 */
public record ProcessId(long pid, String started) {

  private static final Path PROC = Path.of("/proc");
  private static final int START_TIME_FIELD = 19;

  /** The identity of a process that runs now. */
  public static Optional<ProcessId> of(ProcessHandle process) {
    return startOf(process).map(started -> new ProcessId(process.pid(), started));
  }

  /** The process, if it still runs. */
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> startOf(process).filter(started::equals).isPresent());
  }

  private static Optional<String> startOf(ProcessHandle process) {
    try {
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      String status = Files.readString(PROC.resolve(process.pid() + "/stat"));
      // The command's name comes in parentheses and may hold anything; the fields follow it.
      String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
      return fields[0].equals("Z")
          ? Optional.empty()
          : Optional.of(boot + "/" + fields[START_TIME_FIELD]);
    } catch (IOException noProc) {
      return process.info().startInstant().map(Instant::toString);
    }
  }
}
