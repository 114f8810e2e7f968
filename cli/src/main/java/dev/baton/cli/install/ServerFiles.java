package dev.baton.cli.install;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a server's base directory: configuration, users, properties. Writing it again changes
 * nothing that the server itself has put there, except for what comes from the plan.
 */
public final class ServerFiles {

  static final String BROKER_USER = "baton";
  private static final String MANAGEMENT_USER = "baton";
  private static final String DATABASE_USER = "baton";
  private static final String GMS_CONFIGURATION = "baton-gms.xml";
  private static final String GATEWAY_CONFIGURATION = "baton-gateway.xml";
  private static final String LOGGING = "logging.properties";

  private final Project project;
  private final Installation installation;
  private final Plan plan;
  private final Secrets secrets;

  public ServerFiles(Project project, Installation installation, Plan plan) {
    this.project = project;
    this.installation = installation;
    this.plan = plan;
    this.secrets = installation.secrets();
  }

  /** The name of the configuration file that a server runs with. */
  public static String configurationOf(Plan plan, String server) {
    return server.equals(plan.gms().name()) ? GMS_CONFIGURATION : GATEWAY_CONFIGURATION;
  }

  /** Writes a server's base directory as far as it is missing; to GMS also today's EAR. */
  public void write(String server) throws IOException {
    if (server.equals(plan.gms().name())) {
      writeGms();
    }
    for (Plan.Gateway gateway : plan.gateways()) {
      if (gateway.name().equals(server)) {
        writeGateway(gateway);
      }
    }
  }

  private void writeGms() throws IOException {
    Path base = base(plan.gms().name());
    // The management EAR comes anew at each start, so its configuration may follow the build.
    Files.deleteIfExists(base.resolve("configuration").resolve(GMS_CONFIGURATION));
    copyConfiguration(base, GMS_CONFIGURATION);
    writeUsers(base, realm("ApplicationRealm", BROKER_USER, secrets.broker()));
    writeProperties(base, gmsProperties());
    // Without the markers of an earlier start, one of which may say that the EAR is not to be tried
    // again.
    PrivateFiles.deleteTree(base.resolve("deployments"));
    PrivateFiles.createDirectory(base.resolve("deployments"));
    PrivateFiles.copy(project.gmsEar(), base.resolve("deployments/gms.ear"));
  }

  private void writeGateway(Plan.Gateway gateway) throws IOException {
    Path base = base(gateway.name());
    copyConfiguration(base, GATEWAY_CONFIGURATION);
    writeUsers(base, "");
    writeProperties(base, gatewayProperties(gateway));
    PrivateFiles.createDirectory(base.resolve("deployments"));
  }

  private Path base(String server) throws IOException {
    Path base = installation.server(server);
    PrivateFiles.createDirectory(base.resolve("configuration"));
    return base;
  }

  private void copyConfiguration(Path base, String configuration) throws IOException {
    Path source = project.wildfly().resolve("standalone/configuration");
    Path target = base.resolve("configuration");
    if (!Files.exists(target.resolve(configuration))) {
      PrivateFiles.copy(source.resolve(configuration), target.resolve(configuration));
    }
    Path logging = target.resolve(LOGGING);
    if (!Files.exists(logging)) {
      PrivateFiles.write(logging, withoutProperties(Files.readString(source.resolve(LOGGING))));
    }
  }

  /** WildFly logs all system properties at its start, keys among them, unless it is told not to. */
  private static String withoutProperties(String logging) {
    return logging.replace(
        "logger.org.jboss.as.config.level=DEBUG", "logger.org.jboss.as.config.level=INFO");
  }

  private void writeUsers(Path base, String applicationUsers) throws IOException {
    Path target = base.resolve("configuration");
    // WildFly refuses to read a realm file without its realm's name.
    PrivateFiles.write(
        target.resolve("mgmt-users.properties"),
        realm("ManagementRealm", MANAGEMENT_USER, secrets.management()));
    PrivateFiles.write(target.resolve("mgmt-groups.properties"), "");
    PrivateFiles.write(target.resolve("application-users.properties"), applicationUsers);
    PrivateFiles.write(target.resolve("application-roles.properties"), BROKER_USER + "=broker\n");
  }

  private static String realm(String realm, String user, String password) {
    return "#$REALM_NAME=%s$\n%s=%s\n"
        .formatted(realm, user, PasswordHash.realm(user, realm, password));
  }

  private Map<String, String> gmsProperties() {
    Plan.Gms gms = plan.gms();
    Map<String, String> properties = common(gms.name(), gms.console(), gms.management());
    properties.put("baton.db.user", DATABASE_USER);
    properties.put("baton.db.password", secrets.database());
    properties.put("baton.master.listen", Plan.address(gms.master()));
    properties.put("baton.master.advertised", Plan.address(gms.master()));
    properties.put("baton.ticket.key", secrets.ticketKey());
    properties.put("baton.token.key", secrets.tokenKey());
    properties.put("baton.management.user", MANAGEMENT_USER);
    properties.put("baton.management.password", secrets.management());
    properties.put("baton.account.admin", PasswordHash.pbkdf2(secrets.admin()));
    properties.put("baton.account.operator", PasswordHash.pbkdf2(secrets.operator()));
    properties.put("baton.account.viewer", PasswordHash.pbkdf2(secrets.viewer()));
    return properties;
  }

  private Map<String, String> gatewayProperties(Plan.Gateway gateway) {
    Map<String, String> properties = common(gateway.name(), gateway.http(), gateway.management());
    properties.put("baton.device.listen", Plan.address(gateway.device()));
    properties.put("baton.device.advertised", Plan.address(gateway.device()));
    properties.put("baton.ticket.key", secrets.serverTicketKey(gateway.name()));
    return properties;
  }

  private Map<String, String> common(String server, int http, int management) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("jboss.node.name", server);
    properties.put("jboss.tx.node.id", server);
    properties.put("jboss.bind.address", Plan.HOST);
    properties.put("jboss.bind.address.management", Plan.HOST);
    properties.put("jboss.http.port", Integer.toString(http));
    properties.put("jboss.management.http.port", Integer.toString(management));
    properties.put("baton.server", server);
    properties.put("baton.broker.host", Plan.HOST);
    properties.put("baton.broker.port", Integer.toString(plan.gms().broker()));
    properties.put("baton.broker.user", BROKER_USER);
    properties.put("baton.broker.password", secrets.broker());
    return properties;
  }

  private static void writeProperties(Path base, Map<String, String> values) throws IOException {
    Properties properties = new Properties();
    properties.putAll(values);
    StringWriter text = new StringWriter();
    properties.store(text, null);
    String withoutDate =
        text.toString()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .sorted()
            .collect(Collectors.joining("\n"));
    PrivateFiles.write(base.resolve("server.properties"), withoutDate + "\n");
  }
}
