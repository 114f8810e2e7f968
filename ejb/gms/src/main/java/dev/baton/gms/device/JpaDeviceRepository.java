package dev.baton.gms.device;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.common.JdbcBatch;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Devices in the database; writes go in JDBC batches, past the persistence context. */
@Dependent
class JpaDeviceRepository implements DeviceRepository {

  private final EntityManager entities;
  private final Clock clock;

  @Inject
  JpaDeviceRepository(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Override
  public Set<DeviceId> known(Collection<DeviceId> ids) {
    return entities
        .createQuery("select d.id from Device d where d.id in (:ids)", String.class)
        .setParameter("ids", values(ids))
        .getResultStream()
        .map(DeviceId::new)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Device> find(Collection<DeviceId> ids) {
    return entities
        .createQuery("from Device d where d.id in (:ids) order by d.id", Device.class)
        .setParameter("ids", values(ids))
        .getResultList();
  }

  @Override
  public List<Device> all() {
    return entities.createQuery("from Device d", Device.class).getResultList();
  }

  @Override
  public Page<Device> page(DeviceFilter filter, PageRequest request) {
    Map<String, Object> parameters = new HashMap<>();
    String where = where(filter, parameters);
    TypedQuery<Device> items =
        entities.createQuery("from Device d" + where + " order by d.id", Device.class);
    TypedQuery<Long> total =
        entities.createQuery("select count(d) from Device d" + where, Long.class);
    parameters.forEach(items::setParameter);
    parameters.forEach(total::setParameter);
    return new Page<>(
        items
            .setFirstResult(Math.toIntExact(request.offset()))
            .setMaxResults(request.size())
            .getResultList(),
        request.page(),
        request.size(),
        total.getSingleResult());
  }

  @Override
  public void insert(List<DeviceRow> rows) {
    Instant now = clock.instant();
    batch(
        """
        insert into device (salt, secret_hash, level, address_priority, device_group, logical_node,
          registered_at, id) values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        (statement, row) -> {
          bind(statement, row);
          statement.setObject(7, JdbcBatch.utc(now));
          statement.setString(8, row.device().id().value());
        });
  }

  @Override
  public void update(List<DeviceRow> rows) {
    batch(
        """
        update device set salt = coalesce(?, salt), secret_hash = coalesce(?, secret_hash),
          level = ?, address_priority = ?, device_group = ?, logical_node = ? where id = ?
        """,
        rows,
        (statement, row) -> {
          bind(statement, row);
          statement.setString(7, row.device().id().value());
        });
  }

  @Override
  public void assign(Map<DeviceId, String> logicalNodes) {
    batch(
        "update device set logical_node = ? where id = ?",
        List.copyOf(logicalNodes.entrySet()),
        (statement, home) -> {
          statement.setString(1, home.getValue());
          statement.setString(2, home.getKey().value());
        });
  }

  @Override
  public boolean remove(DeviceId id) {
    return entities
            .createQuery("delete from Device d where d.id = :id")
            .setParameter("id", id.value())
            .executeUpdate()
        > 0;
  }

  @Override
  public long count() {
    return entities.createQuery("select count(d) from Device d", Long.class).getSingleResult();
  }

  private static String where(DeviceFilter filter, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    String open = "exists (select 1 from Channel c where c.device = d.id and c.place = OCCUPIED";
    Optional.ofNullable(filter.online())
        .ifPresent(online -> where.append(online ? " and " : " and not ").append(open).append(')'));
    NodeName node = filter.node();
    if (node != null) {
      where.append(" and ").append(open).append(" and c.node = :node)");
      parameters.put("node", node.value());
    }
    String text = filter.text();
    if (text != null && !text.isBlank()) {
      where.append(" and locate(:text, lower(d.id)) > 0");
      parameters.put("text", text.strip().toLowerCase(Locale.ROOT));
    }
    return where.toString();
  }

  private static void bind(PreparedStatement statement, DeviceRow row) throws SQLException {
    StoredSecret secret = row.secret();
    statement.setBytes(1, secret == null ? null : secret.salt());
    statement.setBytes(2, secret == null ? null : secret.hash());
    statement.setInt(3, row.device().level());
    statement.setInt(4, row.device().addressPriority());
    statement.setString(5, row.device().group());
    statement.setString(6, row.logicalNode());
  }

  private <T> void batch(String sql, List<T> rows, JdbcBatch.Binder<T> binder) {
    JdbcBatch.run(entities, sql, rows, binder);
  }

  private static List<String> values(Collection<DeviceId> ids) {
    return ids.stream().map(DeviceId::value).toList();
  }
}
