package dev.baton.socket.api.topic;

/**
 * The rules of topic names and filters (MQTT 5, 4.7). Nothing here allocates: it runs for every
 * publish.
 */
public final class TopicFilter {

  private TopicFilter() {}

  /**
   * Whether the filter matches the topic name. A filter that begins with a wildcard does not match
   * a topic that begins with {@code $} (4.7.2).
   */
  public static boolean matches(String filter, String topic) {
    return covers(filter, topic);
  }

  /**
   * Whether the wide filter matches everything that the narrow one (a filter or a topic name) can
   * match.
   */
  public static boolean covers(String wide, String narrow) {
    if (narrow.startsWith("$") && !wide.startsWith("$")) {
      return false;
    }
    int wideFrom = 0;
    int narrowFrom = 0;
    while (wideFrom <= wide.length()) {
      int wideTo = levelEnd(wide, wideFrom);
      if (isLevel(wide, wideFrom, wideTo, '#')) {
        return true;
      }
      if (narrowFrom > narrow.length()) {
        return false;
      }
      int narrowTo = levelEnd(narrow, narrowFrom);
      if (isLevel(narrow, narrowFrom, narrowTo, '#')) {
        return false;
      }
      boolean same =
          isLevel(wide, wideFrom, wideTo, '+')
              || (wideTo - wideFrom == narrowTo - narrowFrom
                  && wide.regionMatches(wideFrom, narrow, narrowFrom, wideTo - wideFrom));
      if (!same) {
        return false;
      }
      wideFrom = wideTo + 1;
      narrowFrom = narrowTo + 1;
    }
    return narrowFrom > narrow.length();
  }

  /**
   * Whether this is a topic filter at all: not empty, wildcards alone on their level, {@code #}
   * last.
   */
  public static boolean isValid(String filter) {
    if (filter.isEmpty() || filter.indexOf('\0') >= 0) {
      return false;
    }
    int last = filter.length() - 1;
    for (int at = 0; at <= last; at++) {
      char letter = filter.charAt(at);
      boolean wildcard = letter == '#' || letter == '+';
      boolean first = at == 0 || filter.charAt(at - 1) == '/';
      boolean ends = at == last || (letter == '+' && filter.charAt(at + 1) == '/');
      if (wildcard && !(first && ends)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is a topic name: not empty, without wildcards (4.7.1.1, 4.7.3). */
  public static boolean isTopicName(String topic) {
    return !topic.isEmpty()
        && topic.indexOf('#') < 0
        && topic.indexOf('+') < 0
        && topic.indexOf('\0') < 0;
  }

  private static int levelEnd(String filter, int from) {
    int slash = filter.indexOf('/', from);
    return slash < 0 ? filter.length() : slash;
  }

  private static boolean isLevel(String filter, int from, int to, char only) {
    return to - from == 1 && filter.charAt(from) == only;
  }
}
