package dev.baton.cli.install;

import dev.baton.cli.terminal.CliFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The built project: where its parts lie. */
public record Project(Path root) {

  /** The project that the launcher stands in. */
  public static Project fromLauncher() {
    String home = System.getProperty("baton.home");
    if (home == null) {
      throw new CliFailure("Start this program with bin/baton");
    }
    return new Project(Path.of(home).toAbsolutePath().normalize());
  }

  /** The application server with its two configurations. */
  public Path wildfly() {
    Path target = root.resolve("ear/server/target");
    try (Stream<Path> entries = Files.list(target)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve("jboss-modules.jar")))
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> new CliFailure("No application server in " + target));
    } catch (IOException e) {
      throw new CliFailure("No application server in " + target + ": run mvn package", e);
    }
  }

  /** The management service with console, REST and master gateway. */
  public Path gmsEar() {
    return built(root.resolve("ear/gms/target/gms.ear"));
  }

  /** The access gateway at the release of this build. */
  public Path gatewayEar() {
    return built(root.resolve("ear/gateway/target/gateway.ear"));
  }

  private static Path built(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CliFailure("Not built: " + file);
    }
    return file;
  }

  /** Where the running data of {@code up} lie. */
  public Installation installation() {
    return new Installation(root.resolve("var"));
  }

  /** Where the demo's lie, thrown away at its next start. */
  public Installation demoInstallation() {
    return new Installation(root.resolve("var/demo"));
  }
}
