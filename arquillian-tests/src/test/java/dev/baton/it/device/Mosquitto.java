package dev.baton.it.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command-line clients of Eclipse Mosquitto. */
final class Mosquitto {

  private Mosquitto() {}

  /** Whether they are installed. */
  static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "mosquitto_pub")));
  }

  /** Runs one of them as a device and returns all that it printed. */
  static String run(String program, String version, Account account, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(program, version, account, arguments);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(program + " did not end");
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new AssertionError(program + " ended with " + process.exitValue() + ": " + printed);
    }
    return printed;
  }

  /** Starts one of them as a device. */
  static Process start(String program, String version, Account account, String... arguments)
      throws IOException {
    int colon = account.address().lastIndexOf(':');
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "-V",
                version,
                "-h",
                account.address().substring(0, colon),
                "-p",
                account.address().substring(colon + 1),
                "-i",
                account.device(),
                "-u",
                account.device(),
                "-P",
                account.secret()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
