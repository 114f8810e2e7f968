package dev.baton.gms.messaging.intake;

import jakarta.ejb.EJBException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failures that have nothing to do with what was to be written: it is worth another try. */
final class Passing {

  /** Classes of SQLSTATE: connection, serialization (a deadlock too), resources, intervention. */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  /** H2's for a lock that was not given in time. */
  private static final String H2_LOCK_TIMEOUT = "HYT00";

  private Passing() {}

  static boolean isReasonOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isPassing(cause)) {
        return true;
      }
    }
    return isWithoutReason(failure);
  }

  private static boolean isPassing(Throwable cause) {
    return switch (cause) {
      case SQLTransientException _,
          SQLRecoverableException _,
          SQLNonTransientConnectionException _,
          LockTimeoutException _,
          PessimisticLockException _ ->
          true;
      case SQLException sql -> isPassing(sql.getSQLState());
      default -> false;
    };
  }

  private static boolean isPassing(@Nullable String state) {
    return state != null
        && (state.equals(H2_LOCK_TIMEOUT)
            || CLASSES.contains(state.substring(0, Math.min(2, state.length()))));
  }

  /** The container has no connection, or rolled back without saying why: it is not the message. */
  private static boolean isWithoutReason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof EJBException || root instanceof RollbackException;
  }
}
