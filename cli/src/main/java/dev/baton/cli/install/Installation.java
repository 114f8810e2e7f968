package dev.baton.cli.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.cli.terminal.CliFailure;
import dev.baton.cli.terminal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An installation of local servers: a directory that only its owner can look into. The plan and the
 * secrets are written first, so that an installation that was broken off is taken up where it was.
 */
public record Installation(Path directory) {

  /** Whether there is one. */
  public boolean exists() {
    return Files.isRegularFile(planFile());
  }

  /** The servers and their ports, empty if nothing is installed. */
  public Optional<Plan> plan() {
    return exists() ? Optional.of(read(planFile(), Plan.class)) : Optional.empty();
  }

  /** The passwords and keys of an installation that exists. */
  public Secrets secrets() {
    return read(secretsFile(), Secrets.class);
  }

  /** Stores the plan; with it the installation exists. */
  public void create(Plan plan) throws IOException {
    PrivateFiles.createDirectory(directory);
    if (!Files.isRegularFile(secretsFile())) {
      PrivateFiles.write(secretsFile(), Json.pretty(Secrets.random()) + "\n");
    }
    PrivateFiles.write(planFile(), Json.pretty(plan) + "\n");
  }

  /** Writes the log-ins for the people and programs that use the installation. */
  public Credentials writeCredentials(Plan plan) throws IOException {
    Credentials credentials = credentials(plan);
    PrivateFiles.write(credentialsFile(), Json.pretty(credentials) + "\n");
    return credentials;
  }

  /** The log-ins made for this installation. */
  public Credentials credentials(Plan plan) {
    Secrets secrets = secrets();
    return new Credentials(
        new Credentials.LogIn("admin", secrets.admin()),
        new Credentials.LogIn("operator", secrets.operator()),
        new Credentials.LogIn("viewer", secrets.viewer()),
        new Credentials.BrokerLogIn(
            "tcp://" + Plan.address(plan.gms().broker()),
            ServerFiles.BROKER_USER,
            secrets.broker()),
        new Credentials.SampleDevice("sample-device", secrets.device()));
  }

  /** Whether the first roll-out is done: servers, logical nodes and release are known to GMS. */
  public boolean provisioned() {
    return Files.exists(provisionedFile());
  }

  /** Remembers that the first roll-out is done. */
  public void markProvisioned() throws IOException {
    PrivateFiles.write(provisionedFile(), "The first roll-out is done.\n");
  }

  /** Where the log-ins stand. */
  public Path credentialsFile() {
    return directory.resolve("credentials.json");
  }

  /** The base directory of a server. */
  public Path server(String name) {
    return directory.resolve("servers").resolve(name);
  }

  private Path planFile() {
    return directory.resolve("installation.json");
  }

  private Path secretsFile() {
    return directory.resolve("secrets.json");
  }

  private Path provisionedFile() {
    return directory.resolve("provisioned");
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      return Json.MAPPER.readValue(Files.readString(file), type);
    } catch (JsonProcessingException e) {
      throw new CliFailure(file + " is damaged: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new CliFailure("Can't read " + file + ": " + e.getMessage(), e);
    }
  }
}
