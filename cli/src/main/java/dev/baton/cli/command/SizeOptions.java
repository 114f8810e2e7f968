package dev.baton.cli.command;

import dev.baton.cli.install.Plan;
import dev.baton.cli.terminal.CliFailure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many servers, and how many devices on each. */
final class SizeOptions {

  private static final int SERVING = 2;
  private static final int TRANSFER = 1;
  private static final int CAPACITY = 10_000;

  @Option(
      names = "--serving",
      paramLabel = "N",
      description = "Gateway servers that serve devices, one logical node each (default: 2).")
  private @Nullable Integer serving;

  @Option(
      names = "--transfer",
      paramLabel = "N",
      description = "Spare gateway servers (default: 1).")
  private @Nullable Integer transfer;

  @Option(
      names = "--capacity",
      paramLabel = "N",
      description = "Places for devices on each gateway (default: 10000, at most 18000).")
  private @Nullable Integer capacity;

  /** The size asked for, with the usual values for what was not given. */
  Plan.Size size() {
    return new Plan.Size(
        Objects.requireNonNullElse(serving, SERVING),
        Objects.requireNonNullElse(transfer, TRANSFER),
        Objects.requireNonNullElse(capacity, CAPACITY));
  }

  /** The size asked for, with room for this many devices on each gateway unless it was said. */
  Plan.Size sizeFor(int devices) {
    Plan.Size usual = size();
    return capacity != null
        ? usual
        : new Plan.Size(usual.serving(), usual.transfer(), Math.max(CAPACITY, devices));
  }

  /**
   * Checks that an installation is what was asked for.
   *
   * @throws CliFailure if it has another size than an option that was given says
   */
  void requireMatch(Plan plan) {
    boolean same =
        (serving == null || serving == plan.serving())
            && (transfer == null || transfer == plan.transfer())
            && (capacity == null || capacity == plan.capacity());
    if (!same) {
      throw new CliFailure(
          "This installation has %d serving and %d transfer servers with %d places each; for another size: bin/baton down, delete var/, bin/baton up"
              .formatted(plan.serving(), plan.transfer(), plan.capacity()));
    }
  }
}
