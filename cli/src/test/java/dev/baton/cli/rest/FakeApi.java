package dev.baton.cli.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A management service that answers what it was told to, and remembers what it was asked. */
public final class FakeApi implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  private record Answer(int status, String body) {}

  /** A call that was made. */
  public record Call(String what, String authorization, String body) {}

  public FakeApi() throws IOException {
    this(0);
  }

  public FakeApi(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Answers a call such as {@code GET servers}; the query does not count. */
  public FakeApi answer(String what, int status, String body) {
    answers.put(what, new Answer(status, body));
    return this;
  }

  /** What was called, in order. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public String root() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().replaceFirst("^/api/", "");
      String what = exchange.getRequestMethod() + " " + path;
      String body =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      calls.add(new Call(what, authorization == null ? "" : authorization, body));
      Answer answer = answers.getOrDefault(what, new Answer(200, "{\"items\":[],\"total\":0}"));
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
