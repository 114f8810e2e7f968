package dev.baton.cli.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.terminal.Json;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Calls to the REST API with HTTP Basic. Every call either returns what the service answered or
 * throws an {@link ApiException} that says what went wrong. Safe for use by several threads.
 */
public final class RestClient {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
  private static final int PAGE_SIZE = 500;

  private final HttpClient http;
  private final String root;
  private final String authorization;

  /** A client of the API at this root, for example {@code http://127.0.0.1:8080/api}. */
  public RestClient(String root, String user, String password) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    this.root = root;
    String pair = user + ":" + password;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** What stands at this path, which may carry a query. */
  public JsonNode get(String path) {
    return send(request(path).GET(), path);
  }

  /** All items of a paged list, page by page. */
  public List<JsonNode> list(String path) {
    List<JsonNode> items = new ArrayList<>();
    String separator = path.contains("?") ? "&" : "?";
    for (int page = 0; ; page++) {
      JsonNode answer = get(path + separator + "page=" + page + "&size=" + PAGE_SIZE);
      answer.path("items").forEach(items::add);
      if (answer.path("items").isEmpty() || items.size() >= answer.path("total").asInt()) {
        return items;
      }
    }
  }

  /** Posts a JSON body. */
  public JsonNode post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json(body))),
        path);
  }

  /** Posts a JSON body and reads the answer in its typed form. */
  public <T> T post(String path, Object body, Class<T> type) {
    return convert(post(path, body), type);
  }

  /** Posts a table of comma-separated values. */
  public JsonNode postCsv(String path, String table) {
    return send(
        request(path)
            .header("Content-Type", "text/csv; charset=utf-8")
            .POST(BodyPublishers.ofString(table)),
        path);
  }

  /** Uploads a file as the part {@code file} of a multipart form. */
  public JsonNode upload(String path, Path file) {
    String boundary = "baton-" + UUID.randomUUID();
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(multipart(file, boundary)),
        path);
  }

  /** The typed form of an answer. */
  public static <T> T convert(JsonNode answer, Class<T> type) {
    try {
      return Json.MAPPER.treeToValue(answer, type);
    } catch (JsonProcessingException e) {
      throw new ApiException(
          "The answer is not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + "/" + path))
        .timeout(ANSWER_LIMIT)
        .header("Authorization", authorization)
        .header("Accept", "application/json, application/problem+json");
  }

  private JsonNode send(HttpRequest.Builder builder, String path) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      JsonNode answer = parse(response.body());
      if (response.statusCode() / 100 != 2) {
        throw new ApiException(
            response.statusCode(),
            Problem.line(request.method(), path, response.statusCode(), answer));
      }
      return answer;
    } catch (ConnectException e) {
      throw new ApiException("The management service does not answer at " + root, e);
    } catch (IOException e) {
      throw new ApiException(
          request.method() + " " + path + ": no answer from " + root + " (" + e.getMessage() + ")",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException("Interrupted", e);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JsonProcessingException notJson) {
      return Json.MAPPER
          .createObjectNode()
          .put("detail", body.strip().lines().findFirst().orElse(""));
    }
  }

  private static String json(Object body) {
    try {
      return Json.MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not representable as JSON: " + body.getClass(), e);
    }
  }

  private static BodyPublisher multipart(Path file, String boundary) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, file.getFileName());
    try {
      return BodyPublishers.concat(
          BodyPublishers.ofString(head),
          BodyPublishers.ofFile(file),
          BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    } catch (FileNotFoundException e) {
      throw new ApiException("There is no file " + file, e);
    }
  }
}
