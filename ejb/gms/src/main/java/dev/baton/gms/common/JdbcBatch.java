package dev.baton.gms.common;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many rows, in the caller's transaction and on its connection, past the
 * persistence context: for the tables that change thousands of times a second.
 */
public final class JdbcBatch {

  private static final int SIZE = 500;

  private JdbcBatch() {}

  /**
   * Runs the statement for each row, in order.
   *
   * @return for each row, how many rows of the table it changed
   */
  public static <T> List<Integer> run(
      EntityManager entities, String sql, Collection<T> rows, Binder<T> binder) {
    if (rows.isEmpty()) {
      return List.of();
    }
    return entities
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return execute(statement, rows, binder);
              }
            });
  }

  /** The form in which JDBC takes an instant. */
  public static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static <T> List<Integer> execute(
      PreparedStatement statement, Collection<T> rows, Binder<T> binder) throws SQLException {
    List<Integer> changed = new ArrayList<>(rows.size());
    int waiting = 0;
    for (T row : rows) {
      binder.bind(statement, row);
      statement.addBatch();
      waiting++;
      if (waiting == SIZE) {
        collect(statement.executeBatch(), changed);
        waiting = 0;
      }
    }
    if (waiting > 0) {
      collect(statement.executeBatch(), changed);
    }
    return changed;
  }

  private static void collect(int[] counts, List<Integer> changed) {
    for (int count : counts) {
      changed.add(count);
    }
  }

  /** Puts one row into a statement. */
  public interface Binder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }
}
