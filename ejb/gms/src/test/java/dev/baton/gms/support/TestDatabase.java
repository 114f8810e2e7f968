package dev.baton.gms.support;

import dev.baton.gms.common.Migrations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * H2 in memory with the real migrations, and Hibernate over it. Like in the container there is one
 * entity manager for everyone, which stands for the one of the calling thread's transaction.
 */
public final class TestDatabase implements AutoCloseable {

  /** By name: some of them are not visible from here. */
  private static final List<String> ENTITIES =
      List.of(
          "node.Server",
          "node.LogicalNode",
          "node.PhysicalNode",
          "node.Binding",
          "order.GatewayOrder",
          "outbox.OutboxMessage",
          "device.Device",
          "presence.Channel",
          "presence.PlaceBook",
          "session.KeptSession",
          "command.Command",
          "coordination.CoordinatorLease",
          "coordination.PlacedOrder",
          "audit.AuditEntry",
          "release.Release",
          "rollout.Rollout",
          "upgrade.model.Upgrade",
          "upgrade.model.UpgradeStep");

  private static final List<String> TABLES =
      List.of(
          "upgrade_step",
          "upgrade",
          "rollout",
          "gateway_release",
          "placed_order",
          "audit_entry",
          "binding",
          "physical_node",
          "server",
          "logical_node",
          "outbox_message",
          "gateway_order",
          "device",
          "channel",
          "place_book",
          "stored_session",
          "command");

  /** Made once: it takes seconds. Tests of one module run one after the other. */
  private static final EntityManagerFactory FACTORY = factory();

  private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

  private final List<Runnable> afterCommit = new ArrayList<>();
  private final EntityManager shared = proxy();

  private static EntityManagerFactory factory() {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:mem:gms;DB_CLOSE_DELAY=-1", "sa", "");
    Migrations.apply(pool);
    Configuration configuration = new Configuration();
    configuration.setPhysicalNamingStrategy(new CamelCaseToUnderscoresNamingStrategy());
    configuration.getProperties().put("hibernate.connection.datasource", pool);
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    configuration.setProperty("hibernate.query.in_clause_parameter_padding", "true");
    ENTITIES.forEach(entity -> configuration.addAnnotatedClass(named(entity)));
    return configuration.buildSessionFactory();
  }

  /** Stands for the entity manager of the calling thread's transaction. */
  public EntityManager entities() {
    return shared;
  }

  /** Runs in a transaction of its own, then what was put off until after the commit. */
  public <T> T inTransaction(Supplier<T> work) {
    EntityManager entities = FACTORY.createEntityManager();
    CURRENT.set(entities);
    T result;
    try {
      entities.getTransaction().begin();
      result = work.get();
      entities.getTransaction().commit();
    } finally {
      CURRENT.remove();
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
    runAfterCommit();
    return result;
  }

  /** The same without a result. */
  public void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  void afterCommit(Runnable action) {
    if (CURRENT.get() == null) {
      action.run();
    } else {
      afterCommit.add(action);
    }
  }

  /** Leaves empty tables for the next test. */
  @Override
  public void close() {
    inTransaction(
        () ->
            TABLES.forEach(
                table -> shared.createNativeQuery("delete from " + table).executeUpdate()));
    inTransaction(
        () -> shared.createNativeQuery("update epoch_counter set highest = 0").executeUpdate());
    inTransaction(
        () ->
            shared
                .createNativeQuery("update coordinator_lease set holder = null, term = 0")
                .executeUpdate());
  }

  private static Class<?> named(String entity) {
    try {
      return Class.forName("dev.baton.gms." + entity);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void runAfterCommit() {
    List<Runnable> actions = List.copyOf(afterCommit);
    afterCommit.clear();
    actions.forEach(Runnable::run);
  }

  private EntityManager proxy() {
    return (EntityManager)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (self, method, arguments) -> {
              EntityManager entities = CURRENT.get();
              if (entities == null) {
                throw new IllegalStateException("No transaction for " + method.getName());
              }
              try {
                return method.invoke(entities, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
