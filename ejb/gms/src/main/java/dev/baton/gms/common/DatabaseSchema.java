package dev.baton.gms.common;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the schema of this release ({@code db/migration/V*.sql}) before anything
 * else runs. Startup beans that touch the database say {@code @DependsOn("DatabaseSchema")};
 * message-driven beans wait for startup beans anyway.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseSchema {

  @Resource(lookup = "java:jboss/datasources/baton")
  private DataSource database;

  @PostConstruct
  void migrate() {
    migrate(database);
  }

  /** Applies what is missing; does nothing to a database that is up to date. */
  public static void migrate(DataSource database) {
    Flyway.configure(DatabaseSchema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
