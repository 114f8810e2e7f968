package dev.baton.go.runtime.slice;

/**
 * The capacity a slice gets when {@code append} outgrows it. Programs can see it ({@code cap}), so
 * it follows the gc tool chain: doubled while small, a quarter more later, rounded up to a size
 * class of its allocator.
 */
final class Growth {
  /** From here on a slice grows by a quarter and not to the double. */
  private static final int DOUBLING_LIMIT = 256;

  private static final int LARGE_OBJECT = 32768;
  private static final int PAGE = 8192;

  /** Objects with pointers above this size carry a header in the allocator. */
  private static final int HEADER_LIMIT = 512;

  private static final int HEADER = 8;
  private static final int MAXIMAL_SIZE = Integer.MAX_VALUE - 8;

  private static final short[] SIZE_CLASSES = {
    8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352,
    384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048,
    2304, 2688, 3072, 3200, 3456, 4096, 4864, 5120, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728,
    10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672
  };

  private Growth() {}

  /** The new capacity for at least {@code needed} elements, from {@code old}. */
  static int capacity(int needed, int old, int elementSize, boolean pointerFree) {
    if (elementSize == 0) {
      return needed;
    }
    long bytes = roundUp((long) wanted(needed, old) * elementSize, pointerFree);
    return (int) Math.min(bytes / elementSize, MAXIMAL_SIZE);
  }

  private static int wanted(int needed, int old) {
    long doubled = 2L * old;
    if (needed > doubled) {
      return needed;
    }
    if (old < DOUBLING_LIMIT) {
      return (int) doubled;
    }
    long grown = old;
    while (grown < needed) {
      grown += (grown + 3 * DOUBLING_LIMIT) >> 2;
    }
    return (int) Math.min(grown, MAXIMAL_SIZE);
  }

  private static long roundUp(long bytes, boolean pointerFree) {
    long header = !pointerFree && bytes > HEADER_LIMIT ? HEADER : 0;
    long whole = bytes + header;
    if (whole <= LARGE_OBJECT - (1024 - 8)) {
      return sizeClass((int) whole) - header;
    }
    return (bytes + PAGE - 1) / PAGE * PAGE;
  }

  private static int sizeClass(int bytes) {
    int low = 0;
    int high = SIZE_CLASSES.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (SIZE_CLASSES[middle] < bytes) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < SIZE_CLASSES.length ? SIZE_CLASSES[low] : LARGE_OBJECT;
  }
}
