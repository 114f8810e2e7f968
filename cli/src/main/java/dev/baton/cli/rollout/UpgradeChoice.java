package dev.baton.cli.rollout;

import dev.baton.cli.rest.RestClient;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.terminal.CliFailure;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which upgrade a command is about. */
public final class UpgradeChoice {

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The upgrade.")
  private @Nullable String id;

  /**
   * The named upgrade, or the one under way, or the newest.
   *
   * @throws CliFailure if there has been none
   */
  public Upgrade from(RestClient api) {
    if (id != null) {
      return RestClient.convert(api.get("upgrades/" + id), Upgrade.class);
    }
    List<Upgrade> upgrades =
        api.list("upgrades").stream().map(item -> RestClient.convert(item, Upgrade.class)).toList();
    return upgrades.stream()
        .filter(upgrade -> !upgrade.ended())
        .findFirst()
        .or(
            () ->
                upgrades.stream()
                    .max(Comparator.comparing(upgrade -> String.valueOf(upgrade.startedAt()))))
        .orElseThrow(() -> new CliFailure("There has been no upgrade"));
  }
}
