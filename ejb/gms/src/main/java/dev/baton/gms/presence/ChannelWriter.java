package dev.baton.gms.presence;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.gms.common.JdbcBatch;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes what gateways report of channels, in JDBC batches. Every statement names the epoch, so
 * that late word about an old channel touches no newer one.
 */
@Dependent
public class ChannelWriter {

  private static final String OCCUPY =
      """
      update channel set place = 'OCCUPIED', lease_until = null, client_id = ?, node = ?,
        opened_at = coalesce(opened_at, ?), drainable = ?, protocol_level = ?, filters = coalesce(?, filters)
        where epoch = ? and device = ?
      """;
  private static final String INSERT =
      """
      insert into channel (place, client_id, node, opened_at, drainable, protocol_level, filters,
        epoch, device) values ('OCCUPIED', ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final EntityManager entities;

  @Inject
  public ChannelWriter(EntityManager entities) {
    this.entities = entities;
  }

  /** Takes the places that were leased; opens a row where the lease is gone already. */
  void occupy(NodeName node, List<OpenRow> channels) {
    List<OpenRow> ordered = sorted(channels, OpenRow::epoch);
    List<Integer> updated = write(OCCUPY, node, ordered);
    List<OpenRow> missing = new ArrayList<>();
    for (int i = 0; i < updated.size(); i++) {
      if (updated.get(i) == 0) {
        missing.add(ordered.get(i));
      }
    }
    write(INSERT, node, missing);
  }

  void subscribed(List<ReportEntry.ChannelSubscribed> channels) {
    JdbcBatch.run(
        entities,
        "update channel set filters = ? where epoch = ? and device = ? and place = 'OCCUPIED'",
        sorted(channels, channel -> channel.epoch().value()),
        (update, channel) -> {
          update.setString(1, Filters.write(channel.filters()));
          update.setLong(2, channel.epoch().value());
          update.setString(3, channel.device().value());
        });
  }

  void closed(List<ReportEntry.ChannelClosed> channels) {
    JdbcBatch.run(
        entities,
        "delete from channel where epoch = ? and device = ?",
        sorted(channels, channel -> channel.epoch().value()),
        (delete, channel) -> {
          delete.setLong(1, channel.epoch().value());
          delete.setString(2, channel.device().value());
        });
  }

  /**
   * All channels of the node: opens the ones that are new, removes the ones that are not listed.
   */
  void snapshot(NodeName node, List<OpenRow> channels) {
    Set<Long> gone = new HashSet<>(epochsAt(node));
    channels.forEach(channel -> gone.remove(channel.epoch()));
    delete(gone);
    occupy(node, channels);
  }

  /** Removes the node's channels that were opened before a moment; gives their number. */
  int gone(NodeName node, Instant before) {
    List<Long> epochs =
        entities
            .createQuery(
                "select c.epoch from Channel c where c.node = :node and c.place = OCCUPIED and"
                    + " c.openedAt < :before",
                Long.class)
            .setParameter("node", node.value())
            .setParameter("before", before)
            .getResultList();
    delete(epochs);
    return epochs.size();
  }

  private void delete(Collection<Long> epochs) {
    JdbcBatch.run(
        entities,
        "delete from channel where epoch = ?",
        sorted(epochs, epoch -> epoch),
        (delete, epoch) -> delete.setLong(1, epoch));
  }

  /** Rows are locked in the order of their epochs, so that two batches never deadlock. */
  private static <T> List<T> sorted(Collection<T> rows, ToLongFunction<T> epoch) {
    return rows.stream().sorted(Comparator.comparingLong(epoch)).toList();
  }

  private List<Long> epochsAt(NodeName node) {
    return entities
        .createQuery(
            "select c.epoch from Channel c where c.node = :node and c.place = OCCUPIED", Long.class)
        .setParameter("node", node.value())
        .getResultList();
  }

  private List<Integer> write(String sql, NodeName node, List<OpenRow> channels) {
    return JdbcBatch.run(
        entities, sql, channels, (statement, channel) -> channel.bind(statement, node));
  }

  /** The columns of an open channel, in the order that both statements have them. */
  record OpenRow(
      String device,
      String clientId,
      long epoch,
      Instant openedAt,
      boolean drainable,
      int protocolLevel,
      @Nullable String filters) {

    static OpenRow of(ReportEntry.ChannelOpened opened) {
      return new OpenRow(
          opened.device().value(),
          opened.clientId(),
          opened.epoch().value(),
          opened.at(),
          opened.drainable(),
          opened.protocolLevel(),
          null);
    }

    static OpenRow of(ReportEntry.OpenChannel open, Instant at) {
      return new OpenRow(
          open.device().value(),
          open.clientId(),
          open.epoch().value(),
          at,
          open.drainable(),
          open.protocolLevel(),
          Filters.write(open.filters()));
    }

    private void bind(PreparedStatement statement, NodeName node) throws SQLException {
      statement.setString(1, clientId);
      statement.setString(2, node.value());
      statement.setObject(3, JdbcBatch.utc(openedAt));
      statement.setBoolean(4, drainable);
      statement.setInt(5, protocolLevel);
      statement.setString(6, filters);
      statement.setLong(7, epoch);
      statement.setString(8, device);
    }
  }
}
