package dev.baton.gateway.uplink;

import dev.baton.contracts.id.CommandId;

/** Where a device's message goes, judged by its topic. */
sealed interface Route {

  /** To the applications, as this stream. */
  record Stream(String name) implements Route {}

  /** To GMS: how far a command has come. */
  record CommandStatus(CommandId command) implements Route {}

  /** To GMS: a request for addresses. */
  record AllocationRequest() implements Route {}

  /**
   * The stream of {@code devices/{device}/up/{stream}}; any other topic is a stream by its full
   * name.
   */
  static Route of(String device, String topic) {
    String own = "devices/" + device + "/";
    if (!topic.startsWith(own)) {
      return new Stream(topic);
    }
    String rest = topic.substring(own.length());
    if (rest.equals("allocation/request")) {
      return new AllocationRequest();
    }
    if (rest.startsWith("up/") && rest.length() > "up/".length()) {
      return new Stream(rest.substring("up/".length()));
    }
    return commandStatus(rest, topic);
  }

  private static Route commandStatus(String rest, String topic) {
    String[] levels = rest.split("/", -1);
    if (levels.length == 3 && levels[0].equals("commands") && levels[2].equals("status")) {
      try {
        return new CommandStatus(new CommandId(levels[1]));
      } catch (IllegalArgumentException notACommandOfOurs) {
        return new Stream(topic);
      }
    }
    return new Stream(topic);
  }
}
