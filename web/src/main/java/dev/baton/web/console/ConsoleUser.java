package dev.baton.web.console;

import dev.baton.web.security.Caller;
import dev.baton.web.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who looks at the page. What a role may not do is not shown, and refused all the same. */
@Named("console")
@RequestScoped
public class ConsoleUser {

  @Inject Caller caller;

  public String getAccount() {
    return caller.account();
  }

  public String getRole() {
    return caller.role().word();
  }

  public boolean isOperator() {
    return caller.is(Role.OPERATOR);
  }

  public boolean isAdmin() {
    return caller.is(Role.ADMIN);
  }
}
