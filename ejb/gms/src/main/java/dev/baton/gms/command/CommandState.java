package dev.baton.gms.command;

import dev.baton.contracts.report.ReportEntry.Progress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The life of a command. It goes forward only, but for a sending that reached nobody. */
public enum CommandState {
  /** Kept until the device has a channel that is subscribed to its topic. */
  PENDING,
  /** On its way to the gateway that holds the channel. */
  SENT,
  /** The device acknowledged the message. */
  DELIVERED,
  /** The device said that it runs it. */
  RUNNING,
  DONE,
  FAILED,
  /** Nobody took it in time. */
  EXPIRED;

  /**
   * Whether nothing comes after it, but a device's late word that an expired one is done after all.
   */
  public boolean isFinal() {
    return switch (this) {
      case DONE, FAILED, EXPIRED -> true;
      case PENDING, SENT, DELIVERED, RUNNING -> false;
    };
  }

  /**
   * Where a gateway's news lead.
   *
   * @return the next state, or empty if the news are old: a late UNDELIVERED never undoes DONE
   */
  public Optional<CommandState> after(Progress progress) {
    CommandState next = stateOf(progress);
    return before(next).contains(this) ? Optional.of(next) : Optional.empty();
  }

  static CommandState stateOf(Progress progress) {
    return switch (progress) {
      case DELIVERED -> DELIVERED;
      case UNDELIVERED -> PENDING;
      case RUNNING -> RUNNING;
      case DONE -> DONE;
      case FAILED -> FAILED;
    };
  }

  /** The states that a gateway's news may turn into the given one. */
  static Set<CommandState> before(CommandState next) {
    return switch (next) {
      case PENDING -> EnumSet.of(SENT);
      case SENT -> EnumSet.of(PENDING);
      case DELIVERED -> EnumSet.of(PENDING, SENT, EXPIRED);
      case RUNNING -> EnumSet.of(PENDING, SENT, DELIVERED, EXPIRED);
      case DONE, FAILED -> EnumSet.of(PENDING, SENT, DELIVERED, RUNNING, EXPIRED);
      case EXPIRED -> EnumSet.of(PENDING, SENT);
    };
  }
}
