package dev.baton.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Makes answers of faults. What nobody foresaw is logged with an id, and the caller gets that id
 * and nothing of the fault itself.
 */
@ApplicationScoped
public class ProblemAnswers {

  private static final Logger LOG = System.getLogger(ProblemAnswers.class.getName());

  @Inject Problems problems;

  Response to(Throwable fault, String path) {
    Problem problem = problems.of(fault).orElseGet(() -> logged(fault)).at(path);
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
            .entity(problem);
    Problems.headersOf(fault).forEach(response::header);
    return response.build();
  }

  private static Problem logged(Throwable fault) {
    String incident = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "Incident " + incident + ": a call failed", fault);
    return Problem.of(
            500,
            StatusTitles.of(500),
            "The call failed on our side. The server's log has it as incident " + incident + ".")
        .loggedAs(incident);
  }
}
