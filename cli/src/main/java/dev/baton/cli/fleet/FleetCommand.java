package dev.baton.cli.fleet;

import dev.baton.cli.cluster.ClusterState;
import dev.baton.cli.cluster.StatusReader;
import dev.baton.cli.install.Credentials;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Project;
import dev.baton.cli.ledger.ReportText;
import dev.baton.cli.ledger.Verdict;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.terminal.JsonOption;
import dev.baton.cli.terminal.NotYet;
import dev.baton.cli.terminal.Progress;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a simulated fleet against the running servers. */
@Command(
    name = "fleet",
    mixinStandardHelpOptions = true,
    description = {
      "Register and run a simulated fleet against the running servers, until the time is over or"
          + " it is interrupted; then print its own ledger as a report.",
      "While it runs it takes all messages from the JMS queue baton.uplink, those of other devices"
          + " too."
    })
public final class FleetCommand implements Callable<Integer> {
  private static final Duration CONNECT_PATIENCE = Duration.ofMinutes(3);

  @Option(
      names = "--devices",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many devices, 1 to 18000 (default ${DEFAULT-VALUE}).")
  private int devices;

  @Option(
      names = "--duration",
      paramLabel = "S",
      description = "Seconds from the moment that all are connected (default: until interrupted).")
  private @Nullable Integer duration;

  @Option(names = "--stock", description = "Plain MQTT clients without the device library.")
  private boolean stock;

  @Mixin private final JsonOption json = new JsonOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (stock) {
      throw new NotYet("fleet --stock");
    }
    if (devices < 1 || devices > 18_000 || (duration != null && duration < 1)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--devices takes 1 to 18000, --duration at least 1");
    }
    Installation installation = Project.fromLauncher().installation();
    ClusterState servers = new StatusReader(installation).requireRunning();
    Credentials credentials = installation.credentials(installation.plan().orElseThrow());
    Interruption interruption = Interruption.install();
    Verdict verdict =
        run(
            FleetPlan.of(devices, servers, credentials),
            register(servers, credentials),
            interruption);
    json.print(verdict.report(), ReportText.of(verdict));
    int status = verdict.held() ? 0 : 1;
    interruption.done(status);
    return status;
  }

  private Verdict run(FleetPlan plan, DeviceRegister register, Interruption interruption) {
    Progress progress = Progress.onStandardError();
    progress.say("Registering " + plan.devices() + " devices");
    try (Fleet fleet = new Fleet(plan, register);
        FleetProgress line = FleetProgress.start(fleet.ledger(), plan.devices(), progress)) {
      fleet.start();
      fleet.awaitConnected(CONNECT_PATIENCE, interruption::happened);
      fleet.beginCommands();
      interruption.await(duration == null ? null : Duration.ofSeconds(duration));
      line.say("Coming to an end");
      return fleet.finish();
    }
  }

  private static DeviceRegister register(ClusterState servers, Credentials credentials) {
    return new RestDeviceRegister(
        new RestClient(
            servers.rest(), credentials.operator().user(), credentials.operator().password()));
  }
}
