package dev.baton.cli.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.cli.terminal.CliFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  private static final Plan PLAN =
      Plan.choose(new Plan.Size(1, 1, 100), new Ports(Ports.Base.USUAL, port -> true));

  @TempDir private Path directory;
  private Installation installation = new Installation(Path.of("unset"));
  private Project project = new Project(Path.of("unset"));

  @BeforeEach
  void build() throws IOException {
    project = new Project(directory.resolve("project"));
    installation = project.installation();
    touch("ear/gms/target/gms.ear");
    touch("ear/gateway/target/gateway.ear");
    touch("ear/server/target/wildfly-1/jboss-modules.jar");
    String configuration = "ear/server/target/wildfly-1/standalone/configuration/";
    touch(configuration + "baton-gms.xml");
    touch(configuration + "baton-gateway.xml");
    touch(configuration + "logging.properties");
  }

  private void touch(String file) throws IOException {
    Path path = project.root().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, file);
  }

  private void install() throws IOException {
    installation.create(PLAN);
    installation.writeCredentials(PLAN);
    ServerFiles files = new ServerFiles(project, installation, PLAN);
    for (String server : PLAN.serverNames()) {
      files.write(server);
    }
  }

  private Properties properties(String server) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(installation.server(server).resolve("server.properties"))) {
      properties.load(reader);
    }
    return properties;
  }

  @Test
  void nobodyElseCanLookIntoWhatIsInstalled() throws IOException {
    install();
    try (Stream<Path> files = Files.walk(installation.directory())) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .as(file.toString())
                      .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
    }
    assertThat(installation.credentialsFile()).exists();
  }

  @Test
  void thePlanAndTheSecretsAreFoundAgain() throws IOException {
    install();
    Credentials first = installation.credentials(PLAN);
    install();
    assertThat(installation.plan()).contains(PLAN);
    assertThat(installation.credentials(PLAN)).isEqualTo(first);
    assertThat(first.admin().password()).hasSizeGreaterThan(20);
    assertThat(first.admin().password()).isNotEqualTo(first.viewer().password());
  }

  @Test
  void aGatewayKnowsNoSecretButItsOwn() throws IOException {
    install();
    Properties gms = properties("gms-1");
    Properties gateway = properties("gw-1");
    assertThat(gateway.stringPropertyNames())
        .noneMatch(
            key ->
                key.startsWith("baton.db")
                    || key.startsWith("baton.account")
                    || key.startsWith("baton.management"));
    assertThat(gateway.getProperty("baton.ticket.key"))
        .isNotEqualTo(gms.getProperty("baton.ticket.key"))
        .isNotEqualTo(properties("gw-2").getProperty("baton.ticket.key"));
  }

  @Test
  void gmsKeepsHashesOfThePasswordsOnly() throws IOException {
    install();
    assertThat(properties("gms-1").getProperty("baton.account.admin")).matches("\\d+:[^:]+:[^:]+");
    assertThat(properties("gms-1").values())
        .doesNotContain(installation.credentials(PLAN).admin().password());
  }

  @Test
  void aGatewaysConfigurationIsItsOwnOnceItIsThere() throws IOException {
    install();
    Path configuration = installation.server("gw-1").resolve("configuration/baton-gateway.xml");
    Files.writeString(configuration, "with a deployment");
    install();
    assertThat(configuration).hasContent("with a deployment");
  }

  @Test
  void whatAnEarlierStartSaidAboutTheManagementEarIsForgotten() throws IOException {
    install();
    Path failed = installation.server("gms-1").resolve("deployments/gms.ear.failed");
    Files.writeString(failed, "");
    install();
    assertThat(failed).doesNotExist();
    assertThat(installation.server("gms-1").resolve("deployments/gms.ear")).exists();
  }

  @Test
  void aDamagedPlanIsNamed() throws IOException {
    install();
    Files.writeString(installation.directory().resolve("installation.json"), "{\"gms\": 3");
    assertThatThrownBy(installation::plan)
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("installation.json is damaged");
  }

  @Test
  void whatIsNotBuiltIsNamed() throws IOException {
    Files.delete(project.gmsEar());
    assertThatThrownBy(this::install)
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("gms.ear");
  }
}
