package dev.baton.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.release.NotAReleaseException;
import dev.baton.gms.release.ReleaseConflictException;
import dev.baton.gms.release.ReleaseTooLargeException;
import dev.baton.gms.release.UnknownReleaseException;
import dev.baton.gms.upgrade.NotYetSupportedException;
import dev.baton.gms.upgrade.drive.NoTransferServerException;
import dev.baton.gms.upgrade.drive.UpgradeRunningException;
import dev.baton.web.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which fault is which problem. What the container wraps around a fault is taken off first. */
@ApplicationScoped
public class Problems {

  private static final int DEEPEST_CAUSE = 10;

  /** The problem that the caller is told, or empty if nobody foresaw the fault. */
  public Optional<Problem> of(Throwable fault) {
    return causes(fault).flatMap(cause -> known(cause).stream()).findFirst();
  }

  /** What goes with the answer besides the problem, for example {@code Allow}. */
  static Map<String, String> headersOf(Throwable fault) {
    return causes(fault)
        .filter(NotAllowedException.class::isInstance)
        .map(NotAllowedException.class::cast)
        .findFirst()
        .map(notAllowed -> notAllowed.getResponse().getHeaderString(HttpHeaders.ALLOW))
        .map(allow -> Map.of(HttpHeaders.ALLOW, allow))
        .orElse(Map.of());
  }

  private Optional<Problem> known(Throwable fault) {
    return switch (fault) {
      case ProblemException told -> Optional.of(told.problem());
      case JsonProcessingException json -> Optional.of(JsonProblems.of(json));
      case ConstraintViolationException violated -> Optional.of(violations(violated));
      case OptimisticLockException lost ->
          Optional.of(
              problem(409, "Somebody else changed it at the same time: look, and try again."));
      case NotFoundException unknown -> told(404, unknown);
      case UnknownReleaseException unknown -> told(404, unknown);
      case ConflictException conflict -> told(409, conflict);
      case ReleaseConflictException conflict -> told(409, conflict);
      case UpgradeRunningException running -> told(409, running);
      case NoTransferServerException none -> told(409, none);
      case ReleaseTooLargeException large -> told(413, large);
      case NotAReleaseException other -> told(422, other);
      case NotYetSupportedException later -> told(501, later);
      case FieldFault field ->
          Optional.of(
              ProblemException.unprocessable(field.field(), String.valueOf(field.getMessage()))
                  .problem());
      case WebApplicationException web -> ofStatus(web.getResponse(), web.getMessage());
      default -> Optional.empty();
    };
  }

  /** These are named for the fact, and their messages are written for people. */
  private static Optional<Problem> told(int status, RuntimeException fact) {
    return Optional.of(problem(status, String.valueOf(fact.getMessage())));
  }

  private static Optional<Problem> ofStatus(Response response, @Nullable String message) {
    int status = response.getStatus();
    return status >= 500 && status != 501 && status != 503
        ? Optional.empty()
        : Optional.of(problem(status, detail(status, message)));
  }

  private static String detail(int status, @Nullable String message) {
    return switch (status) {
      case 403 -> "Your role does not allow this call.";
      case 404 -> "There is nothing at this path.";
      case 405 -> "This path does not take this method.";
      case 406 -> "This path cannot answer in a media type that the call accepts.";
      case 415 -> "This path does not take a body of this media type.";
      default -> message == null ? StatusTitles.of(status) : message;
    };
  }

  private static Problem violations(ConstraintViolationException violated) {
    List<FieldError> errors =
        violated.getConstraintViolations().stream().map(Problems::fieldError).toList();
    return problem(
            422,
            errors.stream()
                .map(error -> error.field() + " " + error.message())
                .sorted()
                .collect(Collectors.joining("; ")))
        .with(errors);
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    return new FieldError(
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
            .filter(step -> step.getKind() == ElementKind.PROPERTY)
            .map(Path.Node::toString)
            .collect(Collectors.joining(".")),
        violation.getMessage());
  }

  private static Problem problem(int status, String detail) {
    return Problem.of(status, StatusTitles.of(status), detail);
  }

  private static Stream<Throwable> causes(Throwable fault) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = fault;
        cause != null && causes.size() < DEEPEST_CAUSE;
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes.stream();
  }
}
