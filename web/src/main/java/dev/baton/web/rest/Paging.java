package dev.baton.web.rest;

import dev.baton.gms.common.PageRequest;
import dev.baton.web.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which page of a list a call asks for: {@code ?page=} from 0, {@code ?size=} from 1 to 500. */
public class Paging {

  private static final int DEFAULT_SIZE = 50;
  private static final int LAST_PAGE = 1_000_000;

  @QueryParam("page")
  @Nullable String page;

  @QueryParam("size")
  @Nullable String size;

  /** For the container. */
  public Paging() {}

  Paging(@Nullable String page, @Nullable String size) {
    this.page = page;
    this.size = size;
  }

  private int page() {
    return number("page", page, 0, 0, LAST_PAGE);
  }

  private int size() {
    return number("size", size, DEFAULT_SIZE, 1, PageRequest.MAX_SIZE);
  }

  /** Both. */
  public PageRequest request() {
    return new PageRequest(page(), size());
  }

  private static int number(String name, @Nullable String text, int other, int from, int to) {
    if (text == null) {
      return other;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw ProblemException.badParameter(name, "\"" + text + "\" is not a whole number");
    }
    throw ProblemException.badParameter(name, "must be from " + from + " to " + to);
  }
}
