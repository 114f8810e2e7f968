package dev.baton.web.security;

import dev.baton.web.problem.Problem;
import dev.baton.web.problem.ProblemWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The error page of 401 (web.xml). The authentication mechanism only says why; the body is written
 * here, because the container sends its own answer after the mechanism has refused.
 */
@WebServlet("/log-in-problem")
public final class LogInProblem extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String REASON = LogInProblem.class.getName();

  /** Tells this page what to say of a call that is about to be refused. */
  static void explain(HttpServletRequest request, String reason) {
    request.setAttribute(REASON, reason);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    String reason =
        request.getAttribute(REASON) instanceof String told ? told : "Log in before this call.";
    String path =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
            ? asked
            : request.getRequestURI();
    ProblemWriter.write(Problem.of(401, "Unauthorized", reason).at(path), response);
  }
}
