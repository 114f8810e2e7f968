package dev.baton.cli.command;

import dev.baton.cli.cluster.ClusterState;
import dev.baton.cli.install.Credentials;
import dev.baton.cli.install.Installation;

/** Where to look and how to log in, for people. */
final class Addresses {

  private Addresses() {}

  static String of(Installation installation, ClusterState state) {
    Credentials credentials = installation.credentials(installation.plan().orElseThrow());
    ClusterState.Gms gms = state.gms().getFirst();
    return """
        Console      %s
        Log in       %s / %s
        REST         %s
        Devices      master %s, gateways %s
        Broker       %s
        Credentials  %s
        """
        .formatted(
            gms.console(),
            credentials.admin().user(),
            credentials.admin().password(),
            gms.rest(),
            gms.master(),
            String.join(" ", state.deviceAddresses()),
            credentials.broker().url(),
            state.credentials());
  }
}
