package dev.baton.cli.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestClientTest {

  @TempDir private Path directory;
  private @Nullable FakeApi fake;

  @BeforeEach
  void start() throws IOException {
    fake = new FakeApi();
  }

  @AfterEach
  void stop() {
    api().close();
  }

  private FakeApi api() {
    if (fake == null) {
      throw new IllegalStateException("Not started");
    }
    return fake;
  }

  private RestClient client() {
    return new RestClient(api().root(), "admin", "secret");
  }

  @Test
  void everyCallCarriesTheLogIn() {
    client().get("servers");
    assertThat(api().calls())
        .containsExactly(new FakeApi.Call("GET servers", "Basic YWRtaW46c2VjcmV0", ""));
  }

  @Test
  void aListIsReadToItsLastPage() {
    api().answer("GET devices", 200, "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":4}");
    assertThat(client().list("devices?state=ONLINE")).hasSize(4);
    assertThat(api().calls()).hasSize(2);
  }

  @Test
  void aProblemIsOneLineWithItsStatus() {
    api()
        .answer(
            "POST upgrades", 409, "{\"title\":\"Conflict\",\"detail\":\"ln-1 is in upgrade 7\"}");
    RestClient client = client();
    assertThatThrownBy(() -> client.post("upgrades", Map.of("release", "1.1.0")))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(409))
        .hasMessage("ln-1 is in upgrade 7 (POST upgrades: 409)");
  }

  @Test
  void anAnswerThatIsNoJsonIsAProblemToo() {
    api().answer("GET servers", 502, "<html>\nBad gateway");
    RestClient client = client();
    assertThatThrownBy(() -> client.get("servers")).hasMessage("<html> (GET servers: 502)");
  }

  @Test
  void anAbsentServiceIsNamed() {
    String root = api().root();
    api().close();
    RestClient client = new RestClient(root, "admin", "secret");
    assertThatThrownBy(() -> client.get("servers"))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining(root);
  }

  @Test
  void aFileIsUploadedAsThePartFile() throws IOException {
    Path ear = Files.writeString(directory.resolve("next.ear"), "PK bytes");
    api().answer("POST releases", 201, "{\"version\":\"1.1.0\"}");
    assertThat(client().upload("releases", ear).path("version").asText()).isEqualTo("1.1.0");
    assertThat(api().calls().getFirst().body())
        .contains("name=\"file\"; filename=\"next.ear\"")
        .contains("\r\n\r\nPK bytes\r\n--");
  }

  @Test
  void anUpgradeIsReadWithWhatItLacksAsEmpty() {
    api().answer("GET upgrades/7", 200, "{\"id\":\"7\",\"state\":\"PLANNED\",\"future\":1}");
    Upgrade upgrade = RestClient.convert(client().get("upgrades/7"), Upgrade.class);
    assertThat(upgrade.steps()).isEmpty();
    assertThat(upgrade.ended()).isFalse();
  }
}
