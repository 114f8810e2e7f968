package dev.baton.go.command;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the Go engine as a process of its own, with the options it is used with. */
final class GoProcess {
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
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private static Path classes(Class<?> one) throws URISyntaxException {
    return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
