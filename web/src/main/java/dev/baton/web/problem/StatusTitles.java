package dev.baton.web.problem;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The words for a status. */
final class StatusTitles {

  private StatusTitles() {}

  static String of(int status) {
    return switch (status) {
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      default ->
          Optional.ofNullable(Response.Status.fromStatusCode(status))
              .map(Response.Status::getReasonPhrase)
              .orElse("Error");
    };
  }
}
