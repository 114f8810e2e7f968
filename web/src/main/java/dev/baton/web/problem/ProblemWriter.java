package dev.baton.web.problem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a problem where no REST resource is at work: at log-in and for unknown pages. */
public final class ProblemWriter {

  private static final JsonMapper JSON = new JsonMapper();

  private ProblemWriter() {}

  /** Sets status, media type and body. */
  public static void write(Problem problem, HttpServletResponse response) {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    try {
      response.getOutputStream().write(JSON.writeValueAsBytes(problem));
      // Committed here: the container would put its own error page in place of a body that is not.
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the problem " + problem.title(), e);
    }
  }
}
