package dev.baton.gms.common;

/**
 * Which part of a list is wanted.
 *
 * @param page from 0
 * @param size 1 to 500
 */
public record PageRequest(int page, int size) {

  /** The most items that one page may have. */
  public static final int MAX_SIZE = 500;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the page is negative or the size is not 1 to 500
   */
  public PageRequest {
    if (page < 0 || size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "A page counts from 0 and has 1 to "
              + MAX_SIZE
              + " items, not page "
              + page
              + " of "
              + size);
    }
  }

  /** How many items come before this page. */
  public long offset() {
    return (long) page * size;
  }
}
