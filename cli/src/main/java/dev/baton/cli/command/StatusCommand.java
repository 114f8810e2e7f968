package dev.baton.cli.command;

import dev.baton.cli.cluster.ActiveInstallation;
import dev.baton.cli.cluster.ClusterState;
import dev.baton.cli.cluster.StatusReader;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Project;
import dev.baton.cli.terminal.JsonOption;
import dev.baton.cli.terminal.Table;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the local servers with their addresses. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show the servers, what runs on them, and every address.")
public final class StatusCommand implements Callable<Integer> {

  @Mixin private final JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Installation installation = ActiveInstallation.of(Project.fromLauncher());
    ClusterState state = new StatusReader(installation).read();
    json.print(state, text(state));
    return 0;
  }

  private static String text(ClusterState state) {
    if (state.gms().isEmpty()) {
      return "Nothing is installed. Start the servers with: bin/baton up";
    }
    StringBuilder text = new StringBuilder(table(state).toString());
    text.append("\nCredentials  ").append(state.credentials()).append('\n');
    state.gms().forEach(gms -> crash(text, gms.name(), gms.process(), gms.log()));
    state.gateways().forEach(gw -> crash(text, gw.server(), gw.process(), gw.log()));
    return text.toString();
  }

  private static Table table(ClusterState state) {
    Table table =
        new Table(
            "SERVER",
            "PROCESS",
            "NODE",
            "VERSION",
            "STATE",
            "LOGICAL NODES",
            "DEVICES",
            "ADDRESSES");
    for (ClusterState.Gms gms : state.gms()) {
      table.row(
          gms.name(),
          word(gms.process()),
          null,
          null,
          null,
          null,
          gms.master(),
          gms.console() + " " + gms.rest());
    }
    for (ClusterState.Gateway gateway : state.gateways()) {
      table.row(
          gateway.server(),
          word(gateway.process()),
          gateway.node(),
          gateway.version(),
          word(gateway.state()),
          String.join(" ", gateway.logicalNodes()),
          gateway.device(),
          "management " + gateway.management());
    }
    return table;
  }

  private static void crash(StringBuilder text, String server, String process, String log) {
    if (process.equals("CRASHED")) {
      text.append(server).append(" has crashed; see ").append(log).append('\n');
    }
  }

  private static String word(String state) {
    return state.toLowerCase(Locale.ROOT);
  }
}
