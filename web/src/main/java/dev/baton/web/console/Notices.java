package dev.baton.web.console;

import dev.baton.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Tells the person at the console how something went. */
@RequestScoped
public class Notices {

  @Inject FacesContext faces;
  @Inject Problems problems;

  /** Does something on a person's behalf; where it is refused for a known reason, says so. */
  public void attempt(String refused, Runnable deed) {
    try {
      deed.run();
    } catch (RuntimeException fault) {
      error(refused, problems.of(fault).orElseThrow(() -> fault).detail());
    }
  }

  /** Tells that something was done. */
  public void info(String summary, @Nullable String detail) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, summary, detail));
  }

  /** Tells that something was not done, and why. */
  public void error(String summary, @Nullable String detail) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, summary, detail));
  }
}
