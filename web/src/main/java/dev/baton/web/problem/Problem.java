package dev.baton.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details as RFC 9457 has them.
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the status in words, always the same for it
 * @param detail what is wrong with this call, for people
 * @param instance the path that was called
 * @param errors the fields at fault, where there are such
 * @param incident names the entry in the server's log, where the fault is ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    @Nullable List<FieldError> errors,
    @Nullable String incident) {

  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * A field at fault.
   *
   * @param field its path in the body, for example {@code priority.deviceLevel}, or the parameter
   */
  public record FieldError(String field, String message) {}

  public static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail, null, null, null);
  }

  /** The same, with the path that was called. */
  public Problem at(String path) {
    return new Problem(type, title, status, detail, path, errors, incident);
  }

  /** The same, with the fields at fault. */
  public Problem with(List<FieldError> fields) {
    return new Problem(type, title, status, detail, instance, List.copyOf(fields), incident);
  }

  /** The same, with the name of the entry in the log. */
  public Problem loggedAs(String id) {
    return new Problem(type, title, status, detail, instance, errors, id);
  }
}
