package dev.baton.cli.command;

import dev.baton.cli.demo.Demo;
import dev.baton.cli.install.Ports;
import dev.baton.cli.install.Project;
import dev.baton.cli.terminal.Failures;
import dev.baton.cli.terminal.JsonOption;
import dev.baton.cli.terminal.Progress;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole thing once: servers, fleet, upgrade under traffic, report. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Start servers of its own, connect a fleet, roll a second release over all logical nodes under traffic,"
          + " and report what the fleet saw.",
      "Exit status 0 only if every promise in the report held."
    })
public final class DemoCommand implements Callable<Integer> {

  /** A device in the middle of its move has two sockets, and a process has 20,000. */
  private static final int MOST_DEVICES = 15_000;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SizeOptions size = new SizeOptions();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--devices",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Devices in the fleet (default: 2000).")
  private int devices;

  @Option(names = "--keep", description = "Leave the servers running and print where they are.")
  private boolean keep;

  @Option(
      names = "--stock",
      description = "Plain MQTT clients without the device library (not in this release).")
  private boolean stock;

  @Option(
      names = "--proxy",
      paramLabel = "N",
      description = "Devices in groups of N with one proxy (not in this release).")
  private @Nullable Integer proxy;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "1",
      description = "Logical nodes at once; more than 1 is not in this release.")
  private int parallel;

  @Option(
      names = "--release",
      paramLabel = "KIND",
      description = "broken: a release that turns unhealthy (not in this release).")
  private @Nullable String release;

  @Option(
      names = "--port-base",
      paramLabel = "PORT",
      description = "Look for ports from here on (default: 18080 and others).")
  private @Nullable Integer portBase;

  @Override
  public Integer call() throws Exception {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    check(commandLine);
    Optional<String> missing = notYet();
    if (missing.isPresent()) {
      return Failures.notYet(commandLine, missing.get());
    }
    Demo demo =
        new Demo(
            Project.fromLauncher(),
            size.sizeFor(devices),
            portBase == null ? Ports.Base.DEMO : Ports.Base.block(portBase),
            devices,
            keep,
            Progress.onStandardError());
    return demo.run(json::print);
  }

  private void check(CommandLine commandLine) {
    if (devices < 1 || devices > MOST_DEVICES) {
      throw new ParameterException(
          commandLine,
          "--devices is 1 to %d: one process simulates them, it has 20,000 sockets, and a move takes two"
              .formatted(MOST_DEVICES));
    }
    if (parallel < 1) {
      throw new ParameterException(commandLine, "--parallel is at least 1");
    }
    if (release != null && !release.equals("broken")) {
      throw new ParameterException(commandLine, "--release can only be broken");
    }
  }

  /** What was asked for and is not in this release. */
  private Optional<String> notYet() {
    if (stock) {
      return Optional.of("--stock");
    }
    if (proxy != null) {
      return Optional.of("--proxy");
    }
    if (parallel > 1) {
      return Optional.of("--parallel above 1");
    }
    return Optional.ofNullable(release).map(kind -> "--release " + kind);
  }
}
