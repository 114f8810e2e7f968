package dev.baton.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Who makes the present call. */
@RequestScoped
public class Caller {

  @Inject HttpServletRequest request;

  /** The account's name. */
  public String account() {
    return request.getUserPrincipal() == null ? "nobody" : request.getUserPrincipal().getName();
  }

  /** Whether the caller may do what this role may. */
  public boolean is(Role role) {
    return request.isUserInRole(role.word());
  }

  /** The highest role that the caller has. */
  public Role role() {
    if (is(Role.ADMIN)) {
      return Role.ADMIN;
    }
    return is(Role.OPERATOR) ? Role.OPERATOR : Role.VIEWER;
  }
}
