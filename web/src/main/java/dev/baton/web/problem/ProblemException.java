package dev.baton.web.problem;

import dev.baton.web.problem.Problem.FieldError;
import java.util.List;

/** The caller is told this problem. Thrown by what belongs to the web layer only. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.title() + ": " + problem.detail());
    this.problem = problem;
  }

  /** 400: the call is not of the form. */
  public static ProblemException badRequest(String detail) {
    return new ProblemException(Problem.of(400, "Bad Request", detail));
  }

  /** 400 for one parameter. */
  public static ProblemException badParameter(String name, String message) {
    return new ProblemException(
        Problem.of(400, "Bad Request", name + ": " + message)
            .with(List.of(new FieldError(name, message))));
  }

  /** 404: there is no such thing. */
  public static ProblemException notFound(String detail) {
    return new ProblemException(Problem.of(404, "Not Found", detail));
  }

  /** 409: the present state does not allow it. */
  public static ProblemException conflict(String detail) {
    return new ProblemException(Problem.of(409, "Conflict", detail));
  }

  /** 422: of the form, but its content does not do. */
  public static ProblemException unprocessable(String field, String message) {
    return new ProblemException(
        Problem.of(422, "Unprocessable Content", field + ": " + message)
            .with(List.of(new FieldError(field, message))));
  }

  public Problem problem() {
    return problem;
  }
}
