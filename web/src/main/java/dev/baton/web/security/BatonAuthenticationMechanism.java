package dev.baton.web.security;

import dev.baton.web.security.credential.Authorization;
import dev.baton.web.security.credential.BearerToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Two ways in. The REST API takes HTTP Basic or a bearer token with each call and nothing else, so
 * that no browser can be led to call it with a session's cookie. The console takes a log-in form,
 * after which the session knows the caller; its identifier changes at that moment.
 */
@ApplicationScoped
public class BatonAuthenticationMechanism implements HttpAuthenticationMechanism {

  private static final String API = "/api";
  private static final String LOG_IN_PAGE = "/login.xhtml";

  @Inject IdentityStoreHandler identities;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return isApi(request)
        ? validateCall(request, response, context)
        : validateConsole(request, response, context);
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
  }

  private AuthenticationStatus validateCall(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return refuse(request, response, "Log in with HTTP Basic or a bearer token.");
    }
    Optional<Credential> credential = Authorization.credentialIn(header);
    if (credential.isEmpty()) {
      return refuse(request, response, "The Authorization header is neither Basic nor Bearer.");
    }
    CredentialValidationResult result = identities.validate(credential.get());
    if (result.getStatus() != Status.VALID) {
      return refuse(
          request,
          response,
          credential.get() instanceof BearerToken
              ? "The token is unknown, withdrawn or expired."
              : "The name or the password is wrong.");
    }
    return context.notifyContainerAboutLogin(result);
  }

  private AuthenticationStatus validateConsole(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Credential typed = context.getAuthParameters().getCredential();
    if (typed != null) {
      return logIn(typed, request, context);
    }
    Optional<ConsoleLogIn> logIn = ConsoleLogIn.in(request.getSession(false));
    if (logIn.isPresent()) {
      return context.notifyContainerAboutLogin(logIn.get().account(), logIn.get().role().groups());
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    return sendToLogInPage(request, response);
  }

  private AuthenticationStatus logIn(
      Credential typed, HttpServletRequest request, HttpMessageContext context) {
    CredentialValidationResult result = identities.validate(typed);
    Optional<Role> role =
        result.getStatus() == Status.VALID
            ? Role.highestOf(result.getCallerGroups())
            : Optional.empty();
    if (role.isEmpty()) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    request.getSession(true);
    request.changeSessionId();
    new ConsoleLogIn(result.getCallerPrincipal().getName(), role.get())
        .keepIn(request.getSession());
    return context.notifyContainerAboutLogin(result);
  }

  /** A page is redirected; a page's background call is told to load the log-in page. */
  private static AuthenticationStatus sendToLogInPage(
      HttpServletRequest request, HttpServletResponse response) {
    String target = request.getContextPath() + LOG_IN_PAGE;
    try {
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        response.setContentType("text/xml;charset=UTF-8");
        response
            .getWriter()
            .write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + target
                    + "\"/></partial-response>");
      } else {
        response.sendRedirect(target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot answer " + request.getRequestURI(), e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, String detail) {
    response.addHeader("WWW-Authenticate", "Basic realm=\"baton\", charset=\"UTF-8\"");
    response.addHeader("WWW-Authenticate", "Bearer realm=\"baton\"");
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    LogInProblem.explain(request, detail);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(API) || path.startsWith(API + "/");
  }
}
