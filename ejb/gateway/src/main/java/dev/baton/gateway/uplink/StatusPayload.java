package dev.baton.gateway.uplink;

import dev.baton.contracts.MalformedMessageException;
import dev.baton.contracts.WireFormat;
import dev.baton.contracts.report.ReportEntry.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a device says of a command: {@code running}, {@code done} or {@code failed}, as plain text
 * or as JSON {@code {"status": …, "detail": …}}.
 */
record StatusPayload(Progress progress, @Nullable String detail) {

  private static final int LONGEST_DETAIL = 1000;

  /** Empty if the payload is neither form. */
  static Optional<StatusPayload> read(byte[] payload) {
    String text = new String(payload, StandardCharsets.UTF_8).strip();
    return text.startsWith("{") ? json(payload) : of(text, null);
  }

  private static Optional<StatusPayload> json(byte[] payload) {
    try {
      Map<?, ?> fields = WireFormat.decode(payload, Map.class);
      Object status = fields.get("status");
      Object detail = fields.get("detail");
      return status == null
          ? Optional.empty()
          : of(status.toString(), detail == null ? null : detail.toString());
    } catch (MalformedMessageException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<StatusPayload> of(String status, @Nullable String detail) {
    String kept =
        detail != null && detail.length() > LONGEST_DETAIL
            ? detail.substring(0, LONGEST_DETAIL)
            : detail;
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "running" -> Optional.of(new StatusPayload(Progress.RUNNING, kept));
      case "done" -> Optional.of(new StatusPayload(Progress.DONE, kept));
      case "failed" -> Optional.of(new StatusPayload(Progress.FAILED, kept));
      default -> Optional.empty();
    };
  }
}
