package dev.baton.go.syntax;

/**
 * A place as messages and traces name it, which line directives may have moved.
 *
 * @param file empty if a line directive took the file's name away
 * @param column from 1; 0 if it is not known
 */
public record FilePosition(String file, int line, int column) {
  /** gc has eight bits for columns, of which the largest value means an unknown one. */
  static final int UNKNOWN_COLUMN = 255;

  /** {@code FILE:LINE:COL}, without the column where that is unknown or far to the right. */
  @Override
  public String toString() {
    boolean exact = column > 0 && column < UNKNOWN_COLUMN;
    return file + ":" + line + (exact ? ":" + column : "");
  }
}
