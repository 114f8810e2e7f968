package dev.baton.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers what Bean Validation refused. The server has a mapper of its own for these, which only
 * one for this very class goes before.
 */
@Provider
@ApplicationScoped
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  @Inject ProblemAnswers answers;
  @Context UriInfo uri;

  @Override
  public Response toResponse(ConstraintViolationException fault) {
    return answers.to(fault, uri.getRequestUri().getPath());
  }
}
