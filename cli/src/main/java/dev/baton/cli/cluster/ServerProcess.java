package dev.baton.cli.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.cli.install.PrivateFiles;
import dev.baton.cli.terminal.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A WildFly server on this machine: a supervising script, which starts the server's Java process
 * and starts it again when the server asks for a restart. It belongs to no terminal and outlives
 * the program that started it. Only processes that are provably this server's are ever signalled.
 */
public final class ServerProcess {

  /** What is there of a server. */
  public enum State {
    RUNNING,
    /** Never started, or stopped by {@link #stop}. */
    STOPPED,
    /** Started, and gone or half gone without having been stopped. */
    CRASHED
  }

  private final String name;
  private final Path base;

  public ServerProcess(String name, Path base) {
    this.name = name;
    this.base = base;
  }

  public String name() {
    return name;
  }

  /** The output of the present or last run; it begins anew with each start. */
  public Path log() {
    return base.resolve("log/console.log");
  }

  /** Looks at the processes; takes a few milliseconds. */
  public State state() {
    Optional<ProcessId> supervisor = supervisor();
    if (supervisor.isEmpty()) {
      return State.STOPPED;
    }
    return supervisor.get().alive().isPresent() ? State.RUNNING : State.CRASHED;
  }

  /**
   * Starts the server, which must not run; returns before it is ready.
   *
   * @throws IOException if the process can't be created
   */
  public void start(Path wildfly, String configuration, String javaOptions) throws IOException {
    PrivateFiles.createDirectory(base.resolve("log"));
    Files.deleteIfExists(log());
    ProcessBuilder builder = new ProcessBuilder(command(wildfly, configuration));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS", javaOptions);
    builder.environment().put("JBOSS_HOME", wildfly.toString());
    // By the environment and not as an argument, which the script would split at spaces.
    builder.environment().put("JBOSS_BASE_DIR", base.toString());
    builder
        .environment()
        .keySet()
        .removeAll(
            Set.of(
                "LAUNCH_JBOSS_IN_BACKGROUND",
                "JBOSS_PIDFILE",
                "RUN_CONF",
                "JBOSS_LOG_DIR",
                "JBOSS_CONFIG_DIR",
                "JAVA",
                "DEBUG"));
    Process process =
        builder
            .directory(base.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
    ProcessId supervisor =
        ProcessId.of(process.toHandle())
            // Over already: noted all the same, so that it shows as crashed.
            .orElse(new ProcessId(process.pid(), "ended at once"));
    PrivateFiles.write(processFile(), Json.pretty(supervisor) + "\n");
  }

  private List<String> command(Path wildfly, String configuration) {
    List<String> command = new ArrayList<>();
    // A session of its own: neither Ctrl-C nor the end of the terminal reaches the server.
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(
        List.of(
            "/bin/sh",
            "-c",
            "umask 077; exec \"$0\" \"$@\"",
            wildfly.resolve("bin/standalone.sh").toString(),
            "-c",
            configuration,
            "-P=" + base.resolve("server.properties")));
    return command;
  }

  /**
   * Stops the server in good order, by force once the time is over. Does nothing if it does not
   * run.
   *
   * @return whether there was something to stop
   */
  public boolean stop(Duration limit) throws IOException {
    Set<ProcessHandle> processes = processes();
    // The script first: it must not start the server again.
    processes.forEach(ProcessHandle::destroy);
    await(processes, limit);
    Set<ProcessHandle> stubborn = processes();
    stubborn.addAll(processes.stream().filter(ProcessHandle::isAlive).toList());
    stubborn.forEach(ProcessHandle::destroyForcibly);
    await(stubborn, Duration.ofSeconds(10));
    Files.deleteIfExists(processFile());
    return !processes.isEmpty();
  }

  private static void await(Set<ProcessHandle> processes, Duration limit) {
    CompletableFuture<?>[] exits =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(exits).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillThere) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Waiting for a process's end does not fail", e);
    }
  }

  /**
   * The supervisor, its descendants, and Java processes that run on this server's base directory.
   */
  private Set<ProcessHandle> processes() {
    Set<ProcessHandle> found = new LinkedHashSet<>();
    supervisor()
        .flatMap(ProcessId::alive)
        .ifPresent(
            supervisor -> {
              found.add(supervisor);
              supervisor.descendants().forEach(found::add);
            });
    orphans().forEach(found::add);
    return found;
  }

  /** A server whose script was killed goes on; its command line tells whose it is. */
  private List<ProcessHandle> orphans() {
    String argument = "-Djboss.server.base.dir=" + base;
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).contains(argument))
        .toList();
  }

  private static List<String> commandLine(ProcessHandle process) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
      return Arrays.asList(new String(line, StandardCharsets.UTF_8).split("\0"));
    } catch (IOException goneOrForeign) {
      return List.of();
    }
  }

  private Optional<ProcessId> supervisor() {
    try {
      return Optional.of(Json.MAPPER.readValue(Files.readString(processFile()), ProcessId.class));
    } catch (JsonProcessingException damaged) {
      return Optional.of(new ProcessId(0, "unknown"));
    } catch (IOException notStarted) {
      return Optional.empty();
    }
  }

  private Path processFile() {
    return base.resolve("process.json");
  }
}
