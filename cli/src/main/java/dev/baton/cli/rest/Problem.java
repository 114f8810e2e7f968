package dev.baton.cli.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** Problem details (RFC 9457) in one line. */
final class Problem {

  private Problem() {}

  static String line(String method, String path, int status, JsonNode answer) {
    String title = answer.path("title").asText("");
    String detail = answer.path("detail").asText("");
    String said = detail.isEmpty() ? title : detail;
    return said.isEmpty()
        ? method + " " + path + " was answered with " + status
        : said + " (" + method + " " + path + ": " + status + ")";
  }
}
