package dev.baton.go.runtime.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places in a class whose code comes from several files, or from lines that a class file cannot
 * number. Its line numbers count the places, and its source file is the text of this table: after a
 * newline each place, {@code FILE:LINE} with the number of a file, and after an empty line the
 * files, each on a line. Used by one thread.
 */
public final class LineTable {
  /** The longest string that a class file can hold, in bytes. */
  private static final int LIMIT = 65535;

  private static final int BYTES_PER_CHAR = 3;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> files = new ArrayList<>();
  private final StringBuilder places = new StringBuilder();
  private int bytes = 2;

  /** The number of a place, from 1; 0 when the table is full. */
  public int number(String file, int line) {
    int known = files.indexOf(file);
    String place = (known < 0 ? files.size() : known) + ":" + line + "\n";
    Integer number = numbers.get(place);
    if (number != null) {
      return number;
    }
    int more = place.length() + (known < 0 ? BYTES_PER_CHAR * file.length() + 1 : 0);
    if (bytes + more > LIMIT) {
      return 0;
    }
    bytes += more;
    if (known < 0) {
      files.add(file);
    }
    places.append(place);
    numbers.put(place, numbers.size() + 1);
    return numbers.size();
  }

  /** What the class file has for the name of the source file. */
  public String text() {
    return "\n" + places + "\n" + String.join("\n", files);
  }

  /** The frame in a class with that source file, which may be a table, at one of its lines. */
  public static Frame frame(String function, String sourceFile, int line, boolean plain) {
    if (!sourceFile.startsWith("\n")) {
      return new Frame(function, sourceFile, Math.max(line, 0), plain);
    }
    List<String> lines = sourceFile.lines().toList();
    int files = lines.subList(1, lines.size()).indexOf("") + 2;
    if (line <= 0) {
      return new Frame(function, files < lines.size() ? lines.get(files) : "", 0, plain);
    }
    String place = lines.get(line);
    int colon = place.indexOf(':');
    String file = lines.get(files + Integer.parseInt(place.substring(0, colon)));
    return new Frame(function, file, Integer.parseInt(place.substring(colon + 1)), plain);
  }
}
