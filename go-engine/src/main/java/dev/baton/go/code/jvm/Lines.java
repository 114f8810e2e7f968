package dev.baton.go.code.jvm;

import dev.baton.go.runtime.frame.LineTable;
import dev.baton.go.syntax.FilePosition;
import dev.baton.go.syntax.Source;
import org.jspecify.annotations.Nullable;

/** The line numbers of a class's code: those of its one file, or those of a table of places. */
public final class Lines {
  private static final int MOST_LINES = 65535;

  private final @Nullable Source only;
  private final @Nullable LineTable table;

  private Lines(@Nullable Source only, @Nullable LineTable table) {
    this.only = only;
    this.table = table;
  }

  /** Those of code from one file. */
  static Lines of(@Nullable Source source) {
    boolean plain = source == null || (!source.hasLineDirectives() && source.lines() <= MOST_LINES);
    return new Lines(source, plain ? null : new LineTable());
  }

  /** Those of code from several files. */
  static Lines ofSeveral() {
    return new Lines(null, new LineTable());
  }

  /** The number that the class file has for a place; 0 if it has none. */
  int number(Source source, int pos) {
    if (table == null) {
      return source.line(pos);
    }
    FilePosition place = source.traced(pos);
    return table.number(place.file(), place.line());
  }

  /** The name of the class's source file, after all of its places have their numbers. */
  public @Nullable String sourceFile() {
    if (table != null) {
      return table.text();
    }
    return only == null ? null : only.path();
  }
}
