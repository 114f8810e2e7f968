package dev.baton.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Secrets stay where they were written at the installation: logs are sent to others. */
@WithCluster
@Tag("D")
class SecretsTest {

  @Test
  void no_servers_log_tells_a_secret(TestCluster cluster) throws IOException {
    List<String> servers =
        Stream.concat(
                Stream.of(cluster.plan().gms().name()),
                cluster.plan().gateways().stream().map(gateway -> gateway.name()))
            .toList();
    for (String server : servers) {
      Path directory = cluster.directory(server);
      List<String> secrets = secrets(directory.resolve("server.properties"));
      assertThat(secrets).isNotEmpty();
      try (Stream<Path> logs = Files.walk(directory.resolve("log"))) {
        List<Path> files = logs.filter(Files::isRegularFile).toList();
        assertThat(files).isNotEmpty();
        for (Path log : files) {
          // Not readString: a log that is being written may end within a character.
          String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
          assertThat(secrets).as(log.toString()).noneMatch(text::contains);
        }
      }
    }
  }

  private static List<String> secrets(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .filter(name -> name.matches(".*(password|key|account).*"))
        .map(properties::getProperty)
        .toList();
  }
}
