package dev.baton.socket.api;

/** The rules of topic names and filters (MQTT 5, 4.7). */
public final class TopicFilter {

  private TopicFilter() {}

  /**
   * Whether the filter matches the topic name. A filter that begins with a wildcard does not match
   * a topic that begins with {@code $} (4.7.2).
   */
  public static boolean matches(String filter, String topic) {
    if (topic.startsWith("$") && !filter.startsWith("$")) {
      return false;
    }
    return covers(filter, topic);
  }

  /**
   * Whether the wide filter matches everything that the narrow one (a filter or a topic name) can
   * match.
   */
  public static boolean covers(String wide, String narrow) {
    String[] outer = wide.split("/", -1);
    String[] inner = narrow.split("/", -1);
    for (int level = 0; level < outer.length; level++) {
      if (outer[level].equals("#")) {
        return true;
      }
      if (level >= inner.length || inner[level].equals("#")) {
        return false;
      }
      boolean same = outer[level].equals("+") || outer[level].equals(inner[level]);
      if (!same) {
        return false;
      }
    }
    return outer.length == inner.length;
  }

  /**
   * Whether this is a topic filter at all: not empty, wildcards alone on their level, {@code #}
   * last.
   */
  public static boolean isValid(String filter) {
    if (filter.isEmpty() || filter.indexOf('\0') >= 0) {
      return false;
    }
    String[] levels = filter.split("/", -1);
    for (int level = 0; level < levels.length; level++) {
      boolean wildcard = levels[level].contains("#") || levels[level].contains("+");
      boolean last = level == levels.length - 1;
      if (wildcard && (levels[level].length() > 1 || (levels[level].equals("#") && !last))) {
        return false;
      }
    }
    return true;
  }
}
