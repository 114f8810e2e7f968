package dev.baton.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.cluster.ActiveInstallation;
import dev.baton.cli.cluster.StatusReader;
import dev.baton.cli.install.Installation;
import dev.baton.cli.install.Project;
import dev.baton.cli.rest.ApiException;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.rollout.UpgradeChoice;
import dev.baton.cli.rollout.UpgradeOptions;
import dev.baton.cli.rollout.UpgradeText;
import dev.baton.cli.rollout.UpgradeWatch;
import dev.baton.cli.terminal.Failures;
import dev.baton.cli.terminal.JsonOption;
import dev.baton.cli.terminal.NotYet;
import dev.baton.cli.terminal.Progress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Upgrades on the running servers. */
@Command(
    name = "upgrade",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Start, follow and steer an upgrade of the running gateways.")
public final class UpgradeCommand implements Runnable {

  private static final int NOT_IMPLEMENTED = 501;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(
        commandLine, "Which of start, status, preview, pause, resume, rollback, abort, force?");
  }

  /** Shows what will move, starts, and follows to the end. */
  @Command(
      mixinStandardHelpOptions = true,
      description = "Start an upgrade and follow it to its end.")
  int start(
      @Option(names = "--release", paramLabel = "VERSION", description = "The release to go to.")
          @Nullable String release,
      @Option(
              names = "--ear",
              paramLabel = "FILE",
              description = "Upload this gateway EAR first; its version is the release.")
          @Nullable Path ear,
      @Option(names = "--detach", description = "Do not wait for the end.") boolean detach,
      @Mixin UpgradeOptions options,
      @Mixin JsonOption json) {
    RestClient api = api();
    String version = version(api, release, ear);
    Progress progress = Progress.onStandardError();
    UpgradeText.preview(preview(api, version)).lines().forEach(progress::say);
    Upgrade started = api.post("upgrades", options.toRequest(version), Upgrade.class);
    progress.say("Upgrade " + started.id() + " to " + version);
    Upgrade last = detach ? started : new UpgradeWatch(api, progress).untilEnd(started.id());
    json.print(last, UpgradeText.of(last));
    return detach || last.completed() ? 0 : 1;
  }

  private String version(RestClient api, @Nullable String release, @Nullable Path ear) {
    if (ear != null) {
      return api.upload("releases", ear).path("version").asText();
    }
    if (release == null) {
      CommandLine start = Objects.requireNonNull(spec).subcommands().get("start");
      throw new ParameterException(
          Objects.requireNonNull(start), "Missing option: --release or --ear");
    }
    return release;
  }

  /** Which devices can take a drain order (G17). */
  @Command(mixinStandardHelpOptions = true, description = "Show which devices would move, and how.")
  int preview(
      @Option(
              names = "--release",
              paramLabel = "VERSION",
              required = true,
              description = "The release to go to.")
          String release,
      @Mixin JsonOption json) {
    JsonNode rows = preview(api(), release);
    json.print(rows, UpgradeText.preview(rows));
    return 0;
  }

  private static JsonNode preview(RestClient api, String release) {
    return api.get(
        "upgrades/preview?release=" + URLEncoder.encode(release, StandardCharsets.UTF_8));
  }

  /** Shows an upgrade, and follows it if wanted. */
  @Command(mixinStandardHelpOptions = true, description = "Show an upgrade (default: the newest).")
  int status(
      @Mixin UpgradeChoice choice,
      @Option(names = "--follow", description = "With a progress bar to its end.") boolean follow,
      @Mixin JsonOption json) {
    RestClient api = api();
    Upgrade upgrade = choice.from(api);
    if (follow) {
      upgrade = new UpgradeWatch(api, Progress.onStandardError()).untilEnd(upgrade.id());
    }
    json.print(upgrade, UpgradeText.of(upgrade));
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Stop where it is; devices stay where they are.")
  int pause(@Mixin UpgradeChoice choice, @Mixin JsonOption json) {
    return steer("pause", choice, json);
  }

  @Command(mixinStandardHelpOptions = true, description = "Go on after a pause.")
  int resume(@Mixin UpgradeChoice choice, @Mixin JsonOption json) {
    return steer("resume", choice, json);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Give it up; nothing is undone but the drain.")
  int abort(@Mixin UpgradeChoice choice, @Mixin JsonOption json) {
    return steer("abort", choice, json);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Cut the devices that have not gone; they lose their channel.")
  int force(@Mixin UpgradeChoice choice, @Mixin JsonOption json) {
    return steer("force", choice, json);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Go back to the old release (not in this release).")
  int rollback(@Mixin UpgradeChoice choice, @Mixin JsonOption json) {
    return Failures.notYet(Objects.requireNonNull(spec).commandLine(), "rollback");
  }

  private static int steer(String verb, UpgradeChoice choice, JsonOption json) {
    RestClient api = api();
    String path = "upgrades/" + choice.from(api).id();
    try {
      api.post(path + "/" + verb, Map.of());
    } catch (ApiException e) {
      if (e.status() == NOT_IMPLEMENTED) {
        throw new NotYet("upgrade " + verb);
      }
      throw e;
    }
    Upgrade upgrade = RestClient.convert(api.get(path), Upgrade.class);
    json.print(upgrade, UpgradeText.of(upgrade));
    return 0;
  }

  private static RestClient api() {
    Installation installation = ActiveInstallation.of(Project.fromLauncher());
    String rest = new StatusReader(installation).requireRunning().rest();
    return new RestClient(
        rest,
        "admin",
        installation.credentials(installation.plan().orElseThrow()).admin().password());
  }
}
