package dev.baton.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers every failed call with problem details. */
@Provider
@ApplicationScoped
public class ThrowableMapper implements ExceptionMapper<Throwable> {

  @Inject ProblemAnswers answers;
  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable fault) {
    return answers.to(fault, uri.getRequestUri().getPath());
  }
}
