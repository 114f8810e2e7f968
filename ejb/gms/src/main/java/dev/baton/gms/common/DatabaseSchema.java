package dev.baton.gms.common;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

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
    Migrations.apply(database);
  }
}
