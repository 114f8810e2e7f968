package dev.baton.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.it.cluster.TestCluster;
import dev.baton.it.cluster.WithCluster;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Log-in, roles, pages, and a problem's details for each thing that can't be. */
@WithCluster
@Tag("D")
@SuppressWarnings("NullAway.Init")
class RestTest {

  private static final String JSON = "application/json";

  private TestCluster cluster;
  private Http http;
  private String admin;
  private String operator;
  private String viewer;

  @BeforeAll
  void logIn(TestCluster running) {
    cluster = running;
    http = new Http(running);
    admin = Http.basic("admin", running.credentials().admin().password());
    operator = Http.basic("operator", running.credentials().operator().password());
    viewer = Http.basic("viewer", running.credentials().viewer().password());
  }

  @AfterAll
  void close() {
    http.close();
  }

  @AfterEach
  void the_service_goes_on_serving() {
    assertThat(cluster.viewer().list("servers")).hasSize(3);
  }

  @Test
  void without_a_log_in_nothing_is_answered() throws Exception {
    for (String path : List.of("servers", "releases", "upgrades", "devices", "physical-nodes")) {
      assertProblem(http.send("GET", path, "", JSON, ""), 401);
    }
    assertProblem(http.send("GET", "servers", Http.basic("admin", "wrong"), JSON, ""), 401);
    assertProblem(http.send("GET", "servers", "Bearer nonsense", JSON, ""), 401);
  }

  @Test
  void a_viewer_may_look_and_not_touch() throws Exception {
    assertThat(http.send("GET", "upgrades", viewer, JSON, "").status()).isEqualTo(200);
    assertProblem(http.send("POST", "upgrades", viewer, JSON, "{\"release\":\"9.9.9\"}"), 403);
    assertProblem(http.send("POST", "devices", viewer, JSON, "{\"id\":\"x\"}"), 403);
  }

  @Test
  void a_token_stands_for_its_maker() throws Exception {
    Http.Answer made = http.send("POST", "tokens", operator, JSON, "{\"name\":\"script\"}");
    assertThat(made.status()).isEqualTo(201);
    String bearer = "Bearer " + made.json().path("token").asText();
    assertThat(http.send("GET", "servers", bearer, JSON, "").status()).isEqualTo(200);
  }

  @Test
  void a_token_needs_no_body() throws Exception {
    Http.Answer made = http.send("POST", "tokens", operator, "", "");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("token").asText()).isNotEmpty();
  }

  @Test
  void an_upgrade_to_a_release_that_does_not_exist_is_refused() throws Exception {
    assertThat(http.send("POST", "upgrades", operator, JSON, "{\"release\":\"9.9.9\"}").status())
        .isIn(404, 422);
    assertThat(http.send("GET", "upgrades/preview?release=9.9.9", operator, JSON, "").status())
        .isIn(404, 422);
  }

  @Test
  void a_release_that_is_no_ear_is_refused() throws Exception {
    String form =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="a.ear"\r
        Content-Type: application/octet-stream\r
        \r
        this is no archive\r
        --b--\r
        """;
    Http.Answer answer =
        http.send("POST", "releases", admin, "multipart/form-data; boundary=b", form);
    assertProblem(answer, 422);
    assertThat(answer.json().path("detail").asText()).isNotBlank();
  }

  @Test
  void wrong_json_and_wrong_values_are_told() throws Exception {
    assertProblem(http.send("POST", "upgrades", operator, JSON, "{\"release\":"), 400);
    assertThat(http.send("POST", "devices", admin, JSON, "{\"id\":\"a b/c#\"}").status())
        .isIn(400, 422);
    assertThat(
            http.send("POST", "upgrades", operator, JSON, "{\"release\":\"1.0.0\",\"parallel\":0}")
                .status())
        .isIn(400, 422);
    assertProblem(http.send("POST", "upgrades", operator, "text/plain", "hello"), 415);
  }

  @Test
  void what_is_not_there_is_a_problem_and_no_page_of_the_server() throws Exception {
    for (String path : List.of("devices/nobody-here", "upgrades/nothing", "no-such-thing")) {
      assertProblem(http.send("GET", path, viewer, JSON, ""), 404);
    }
  }

  @Test
  void lists_come_in_pages_without_gaps_and_repetitions() throws Exception {
    cluster
        .admin()
        .post(
            "devices",
            IntStream.range(0, 25)
                .mapToObj(number -> Map.of("id", "paged-%02d".formatted(number), "secret", "s"))
                .toList());
    Set<String> seen = new TreeSet<>();
    for (int page = 0; page < 3; page++) {
      JsonNode answer =
          http.send("GET", "devices?q=paged-&size=10&page=" + page, viewer, JSON, "").json();
      assertThat(answer.path("total").asInt()).isEqualTo(25);
      assertThat(answer.path("page").asInt()).isEqualTo(page);
      assertThat(answer.path("items")).hasSize(page < 2 ? 10 : 5);
      answer.path("items").forEach(item -> seen.add(item.path("id").asText()));
    }
    assertThat(seen).hasSize(25);
    assertThat(http.send("GET", "devices?size=501", viewer, JSON, "").status()).isIn(200, 400);
  }

  @Test
  void many_devices_are_registered_as_csv_and_wrong_lines_are_told() throws Exception {
    Http.Answer answer =
        http.send(
            "POST",
            "devices",
            admin,
            "text/csv",
            "id,secret,level,addressPriority,group\ncsv-1,s,1,1,g\ncsv/2,s,1,1,g\ncsv-3,s,x,1,g\n");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("created").asInt()).isEqualTo(1);
    assertThat(answer.json().path("failed"))
        .extracting(line -> line.path("line").asInt())
        .containsExactly(3, 4);
  }

  @Test
  void who_did_what_is_in_the_audit() {
    cluster.operator().register("audited", "secret");
    assertThat(cluster.admin().get("audit?size=500").path("items"))
        .anySatisfy(
            entry -> {
              assertThat(entry.path("who").asText()).isEqualTo("admin");
              assertThat(entry.toString()).contains("audited");
            });
  }

  private static void assertProblem(Http.Answer answer, int status) throws Exception {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("title").asText()).isNotBlank();
  }
}
