package dev.baton.web.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is logged in to the console in a session. */
record ConsoleLogIn(String account, Role role) implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private static final String ATTRIBUTE = "baton.log-in";

  static Optional<ConsoleLogIn> in(@Nullable HttpSession session) {
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((ConsoleLogIn) session.getAttribute(ATTRIBUTE));
  }

  void keepIn(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }
}
