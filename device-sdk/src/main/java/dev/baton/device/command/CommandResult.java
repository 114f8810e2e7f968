package dev.baton.device.command;

import dev.baton.device.json.JsonText;
import java.nio.charset.StandardCharsets;

/**
 * How a command ended.
 *
 * @param detail for people, may be empty
 */
public record CommandResult(boolean done, String detail) {

  public static CommandResult succeeded() {
    return new CommandResult(true, "");
  }

  public static CommandResult failed(String detail) {
    return new CommandResult(false, detail);
  }

  /** What is published on the status topic. */
  byte[] status() {
    String word = done ? "done" : "failed";
    String text =
        detail.isEmpty()
            ? word
            : "{\"status\":\"" + word + "\",\"detail\":" + JsonText.quote(detail) + "}";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
