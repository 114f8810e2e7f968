package dev.baton.go.library.math.rand.v2;

/** The blocks of C2SP's chacha8rand, which are Bernstein's ChaCha with eight rounds. */
final class ChaCha8 {
  /** Those that are made at a time, word for word in turn. */
  private static final int BLOCKS = 4;

  private static final int WORDS = 16;
  private static final int[] CONSTANTS = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};
  private static final int KEY = 4;
  private static final int COUNTER = 12;
  private static final int DOUBLE_ROUNDS = 4;

  private ChaCha8() {}

  /** Gives four blocks of a key of four numbers: 32 numbers. */
  static void fill(long[] key, int block, long[] numbers) {
    for (int i = 0; i < BLOCKS; i += 2) {
      int[] low = block(key, block + i);
      int[] high = block(key, block + i + 1);
      for (int word = 0; word < WORDS; word++) {
        numbers[(word * BLOCKS + i) / 2] =
            Integer.toUnsignedLong(low[word]) | ((long) high[word] << Integer.SIZE);
      }
    }
  }

  /** Of what it began with, only the key is added at the end. */
  private static int[] block(long[] key, int counter) {
    int[] x = new int[WORDS];
    System.arraycopy(CONSTANTS, 0, x, 0, CONSTANTS.length);
    addKey(x, key);
    x[COUNTER] = counter;
    for (int i = 0; i < DOUBLE_ROUNDS; i++) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 1, 5, 9, 13);
      quarter(x, 2, 6, 10, 14);
      quarter(x, 3, 7, 11, 15);
      quarter(x, 0, 5, 10, 15);
      quarter(x, 1, 6, 11, 12);
      quarter(x, 2, 7, 8, 13);
      quarter(x, 3, 4, 9, 14);
    }
    addKey(x, key);
    return x;
  }

  private static void addKey(int[] x, long[] key) {
    for (int i = 0; i < key.length; i++) {
      x[KEY + 2 * i] += (int) key[i];
      x[KEY + 2 * i + 1] += (int) (key[i] >> Integer.SIZE);
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[a] += x[b];
    x[d] = Integer.rotateLeft(x[d] ^ x[a], 16);
    x[c] += x[d];
    x[b] = Integer.rotateLeft(x[b] ^ x[c], 12);
    x[a] += x[b];
    x[d] = Integer.rotateLeft(x[d] ^ x[a], 8);
    x[c] += x[d];
    x[b] = Integer.rotateLeft(x[b] ^ x[c], 7);
  }
}
