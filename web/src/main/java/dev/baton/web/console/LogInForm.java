package dev.baton.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Log-in and log-out. */
@Named
@RequestScoped
public class LogInForm {

  @Inject SecurityContext security;
  @Inject FacesContext faces;

  private @Nullable String account;
  private @Nullable String password;

  /** Goes on to the console, or says that the log-in failed and not why. */
  public void logIn() throws IOException {
    ExternalContext web = faces.getExternalContext();
    AuthenticationStatus status =
        account == null || password == null
            ? AuthenticationStatus.SEND_FAILURE
            : security.authenticate(
                (HttpServletRequest) web.getRequest(),
                (HttpServletResponse) web.getResponse(),
                AuthenticationParameters.withParams()
                    .credential(new UsernamePasswordCredential(account, password)));
    if (status == AuthenticationStatus.SUCCESS) {
      web.redirect(web.getRequestContextPath() + "/");
      return;
    }
    web.setResponseStatus(HttpServletResponse.SC_OK);
    faces.addMessage(
        null,
        new FacesMessage(FacesMessage.SEVERITY_ERROR, "The name or the password is wrong.", null));
  }

  /** Ends the session. */
  public void logOut() throws IOException, ServletException {
    ExternalContext web = faces.getExternalContext();
    ((HttpServletRequest) web.getRequest()).logout();
    web.invalidateSession();
    web.redirect(web.getRequestContextPath() + "/login.xhtml");
  }

  public @Nullable String getAccount() {
    return account;
  }

  public void setAccount(@Nullable String account) {
    this.account = account;
  }

  public @Nullable String getPassword() {
    return password;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }
}
