package dev.baton.gms.common;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The scripts {@code db/migration/V*.sql}, which run on H2 and on PostgreSQL. */
public final class Migrations {

  private Migrations() {}

  /** Applies what is missing; does nothing to a database that is up to date. */
  public static void apply(DataSource database) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
