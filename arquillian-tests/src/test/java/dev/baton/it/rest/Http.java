package dev.baton.it.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.terminal.Json;
import dev.baton.it.cluster.TestCluster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/** Plain HTTP, to see status and headers. */
final class Http implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String root;

  Http(TestCluster cluster) {
    this.root = cluster.plan().rest();
  }

  /** A request with an {@code Authorization} header; an empty one, or content type, sends none. */
  Answer send(String method, String path, String authorization, String contentType, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path, authorization)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
  }

  /** Server-sent events, as lines, to be closed by the caller. */
  Stream<String> lines(String path, String authorization) throws IOException, InterruptedException {
    return client
        .send(
            request(path, authorization).header("Accept", "text/event-stream").build(),
            BodyHandlers.ofLines())
        .body();
  }

  static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path, String authorization) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + "/" + path));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  @Override
  public void close() {
    client.close();
  }

  /** What came back. */
  record Answer(int status, String contentType, String body) {

    JsonNode json() throws IOException {
      return Json.MAPPER.readTree(body);
    }
  }
}
