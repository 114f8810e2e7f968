package dev.baton.gms.command;

import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.report.ReportEntry.CommandProgress;
import dev.baton.gms.common.Chunks;
import dev.baton.gms.common.JdbcBatch;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of commands. Every change names the states that it may follow, so that old news change
 * nothing.
 */
@Dependent
class CommandStore {

  private static final int LONGEST_DETAIL = 1000;
  private static final int MOST_AT_ONCE = 1000;

  private final EntityManager entities;
  private final Clock clock;

  @Inject
  CommandStore(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Those of the ids that exist already. */
  Set<CommandId> known(Collection<CommandId> ids) {
    Set<CommandId> known = new HashSet<>();
    for (List<String> chunk : Chunks.of(ids.stream().map(CommandId::value).toList())) {
      entities
          .createQuery("select c.id from Command c where c.id in (:ids)", String.class)
          .setParameter("ids", chunk)
          .getResultStream()
          .map(CommandId::new)
          .forEach(known::add);
    }
    return known;
  }

  void insert(List<Row> rows) {
    Instant now = clock.instant();
    JdbcBatch.run(
        entities,
        """
        insert into command (id, device, name, topic, payload, state, node, epoch,
          created_at, expires_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        (insert, row) -> {
          Addressed sent = row.sent();
          insert.setString(1, row.command().id().value());
          insert.setString(2, row.command().device().value());
          insert.setString(3, row.command().name());
          insert.setString(4, row.command().topicOrDefault());
          insert.setBytes(5, row.command().payload());
          insert.setString(6, (sent == null ? CommandState.PENDING : CommandState.SENT).name());
          insert.setString(7, sent == null ? null : sent.node().value());
          insert.setObject(8, sent == null ? null : sent.epoch().value(), Types.BIGINT);
          insert.setObject(9, JdbcBatch.utc(now));
          insert.setObject(10, JdbcBatch.utc(row.expiresAt()));
          insert.setObject(11, JdbcBatch.utc(now));
        });
  }

  /** From PENDING to SENT; tells which of them really were pending. */
  List<Addressed> sent(List<Addressed> commands) {
    Instant now = clock.instant();
    List<Addressed> ordered = sorted(commands, addressed -> addressed.command().id());
    List<Integer> changed =
        JdbcBatch.run(
            entities,
            """
            update command set state = 'SENT', node = ?, epoch = ?, updated_at = ?
              where id = ? and state = 'PENDING'
            """,
            ordered,
            (update, command) -> {
              update.setString(1, command.node().value());
              update.setLong(2, command.epoch().value());
              update.setObject(3, JdbcBatch.utc(now));
              update.setString(4, command.command().id().value());
            });
    Set<CommandId> mine = new HashSet<>();
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i) == 1) {
        mine.add(ordered.get(i).command().id());
      }
    }
    return commands.stream().filter(addressed -> mine.contains(addressed.command().id())).toList();
  }

  /** Takes news, all of which lead to the same state. */
  void progress(CommandState next, List<CommandProgress> news) {
    String allowed =
        CommandState.before(next).stream()
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));
    // Only the channel that it was sent over last can say that nobody took it.
    String channel = next == CommandState.PENDING ? " and epoch = ?" : "";
    JdbcBatch.run(
        entities,
        "update command set state = ?, detail = coalesce(?, detail), updated_at = ? where id = ?"
            + " and device = ? and state in ("
            + allowed
            + ")"
            + channel,
        sorted(news, CommandProgress::command),
        (update, entry) -> {
          update.setString(1, next.name());
          update.setString(2, shortened(entry.detail()));
          update.setObject(3, JdbcBatch.utc(entry.at()));
          update.setString(4, entry.command().value());
          update.setString(5, entry.device().value());
          if (next == CommandState.PENDING) {
            update.setLong(6, entry.epoch().value());
          }
        });
  }

  /** The commands of these devices that wait for a channel, oldest first. */
  List<Command> pendingOf(Collection<DeviceId> devices) {
    return Chunks.of(devices.stream().map(DeviceId::value).distinct().toList()).stream()
        .flatMap(chunk -> pendingOf(chunk).stream())
        .toList();
  }

  /** Devices that have commands waiting, changed since then, and a channel that is subscribed. */
  List<DeviceId> reachableWithPending(Instant since) {
    return entities
        .createQuery(
            """
            select distinct c.device from Command c
              where c.state = PENDING and c.updatedAt >= :since and exists
                (select 1 from Channel h where h.device = c.device and h.filters is not null)
            """,
            String.class)
        .setParameter("since", since)
        .setMaxResults(MOST_AT_ONCE)
        .getResultStream()
        .map(DeviceId::new)
        .toList();
  }

  /** What was sent long ago and not answered waits again: the message may be lost. */
  void takeBack(Duration silence) {
    List<String> silent =
        entities
            .createQuery(
                "select c.id from Command c where c.state = SENT and c.updatedAt < :before",
                String.class)
            .setParameter("before", clock.instant().minus(silence))
            .setMaxResults(MOST_AT_ONCE)
            .getResultList();
    move(silent, CommandState.PENDING, "'SENT'");
  }

  /** What nobody took in time. */
  void expire() {
    List<String> late =
        entities
            .createQuery(
                "select c.id from Command c where c.state in (PENDING, SENT) and c.expiresAt <"
                    + " :now",
                String.class)
            .setParameter("now", clock.instant())
            .setMaxResults(MOST_AT_ONCE)
            .getResultList();
    move(late, CommandState.EXPIRED, "'PENDING', 'SENT'");
  }

  private void move(List<String> ids, CommandState to, String from) {
    Instant now = clock.instant();
    JdbcBatch.run(
        entities,
        "update command set state = ?, updated_at = ? where id = ? and state in (" + from + ")",
        ids.stream().sorted().toList(),
        (update, id) -> {
          update.setString(1, to.name());
          update.setObject(2, JdbcBatch.utc(now));
          update.setString(3, id);
        });
  }

  /** Rows are locked in the order of their ids everywhere, so that two batches never deadlock. */
  private static <T> List<T> sorted(Collection<T> rows, Function<T, CommandId> id) {
    return rows.stream().sorted(Comparator.comparing(row -> id.apply(row).value())).toList();
  }

  Optional<Command> find(CommandId id) {
    return Optional.ofNullable(entities.find(Command.class, id.value()));
  }

  /** A device's commands, newest first. */
  Page<Command> of(DeviceId device, PageRequest page) {
    List<Command> items =
        entities
            .createQuery(
                "from Command c where c.device = :device order by c.createdAt desc, c.id",
                Command.class)
            .setParameter("device", device.value())
            .setFirstResult(Math.toIntExact(page.offset()))
            .setMaxResults(page.size())
            .getResultList();
    long total =
        entities
            .createQuery("select count(c) from Command c where c.device = :device", Long.class)
            .setParameter("device", device.value())
            .getSingleResult();
    return new Page<>(items, page.page(), page.size(), total);
  }

  private List<Command> pendingOf(List<String> devices) {
    return entities
        .createQuery(
            """
            from Command c where c.device in (:devices) and c.state = PENDING
              and c.expiresAt > :now order by c.createdAt, c.id
            """,
            Command.class)
        .setParameter("devices", devices)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  private static @Nullable String shortened(@Nullable String detail) {
    return detail == null || detail.length() <= LONGEST_DETAIL
        ? detail
        : detail.substring(0, LONGEST_DETAIL);
  }

  /**
   * A new command.
   *
   * @param sent the channel that it goes over at once, or null if it has to wait
   */
  record Row(NewCommand command, Instant expiresAt, @Nullable Addressed sent) {}
}
