package dev.baton.go.command;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The command line of the Go engine as a process of its own, with the options it is used with. */
final class GoProcess {

  /**
   * Options that a JVM tells of on standard error, where a test would take them for a program's.
   */
  private static final Set<String> TELL_ON_STDERR =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private GoProcess() {}

  /** A process that is yet to be started, in that folder. */
  static ProcessBuilder in(Path folder, String... words) throws URISyntaxException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:StackReservedPages=0",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+ShowHiddenFrames",
                "-Dbaton.go.traces=true",
                "-cp",
                classes(GoMain.class)
                    + System.getProperty("path.separator")
                    + classes(com.github.difflib.DiffUtils.class),
                GoMain.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().keySet().removeAll(TELL_ON_STDERR);
    return process;
  }

  private static Path classes(Class<?> one) throws URISyntaxException {
    return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
