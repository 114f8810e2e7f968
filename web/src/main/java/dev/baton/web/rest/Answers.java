package dev.baton.web.rest;

import dev.baton.web.problem.FieldFault;
import dev.baton.web.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Forms of answers that several resources give. */
public final class Answers {

  private Answers() {}

  /**
   * The answer to a POST that may be repeated: 201 and where it is, or 200 if it was there.
   *
   * @param path below {@code /api}
   */
  public static Response kept(boolean created, String path, Object entity) {
    return created
        ? Response.created(URI.create(path)).entity(entity).build()
        : Response.ok(entity).build();
  }

  /**
   * 202: begun, and where to look how it goes.
   *
   * @param path below {@code /api}
   */
  public static Response begun(String path, Object entity) {
    return Response.accepted(entity).location(URI.create(path)).build();
  }

  /** One step of a path, whatever it contains. */
  public static String step(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What the supplier makes of a body; its fault is a problem of the caller's. */
  public static <T> T valid(Supplier<T> value) {
    try {
      return value.get();
    } catch (FieldFault fault) {
      throw ProblemException.unprocessable(fault.field(), String.valueOf(fault.getMessage()));
    }
  }
}
