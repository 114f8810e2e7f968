package dev.baton.go.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final int LONGEST = 40;

  @Test
  void runsAreEqualWhereEachByteIs() {
    for (int length = 0; length < LONGEST; length++) {
      byte[] a = run(1, length, 2);
      byte[] b = run(3, length, 5);
      assertThat(Words.equal(a, 1, b, 3, length)).isTrue();
      for (int i = 0; i < length; i++) {
        b[3 + i] ^= (byte) 0x80;
        assertThat(Words.equal(a, 1, b, 3, length)).as("byte %d of %d", i, length).isFalse();
        b[3 + i] ^= (byte) 0x80;
      }
    }
  }

  @Test
  void theHashIsThatOfTheRunAlone() {
    for (int length = 0; length < LONGEST; length++) {
      int hash = Words.hash(run(1, length, 2), 1, length);
      assertThat(hash).isNotZero().isEqualTo(Words.hash(run(4, length, 0), 4, length));
    }
    assertThat(Words.hash(new byte[9], 0, 9)).isNotEqualTo(Words.hash(new byte[9], 0, 8));
  }

  @Test
  void theFirstPlaceOfAByteIsFound() {
    for (int length = 0; length < LONGEST; length++) {
      for (int i = 0; i < length; i++) {
        byte[] bytes = new byte[length + 3];
        Arrays.fill(bytes, (byte) 0x80);
        bytes[0] = 1;
        bytes[length + 1] = 1;
        assertThat(Words.indexOf(bytes, 1, length + 1, (byte) 1)).isEqualTo(-1);
        bytes[1 + i] = 1;
        bytes[2 + i] = 0;
        assertThat(Words.indexOf(bytes, 1, length + 1, (byte) 1)).isEqualTo(1 + i);
      }
    }
  }

  /** Bytes with a run of others before and behind. */
  private static byte[] run(int before, int length, int behind) {
    byte[] bytes = new byte[before + length + behind];
    Arrays.fill(bytes, (byte) 0x55);
    for (int i = 0; i < length; i++) {
      bytes[before + i] = (byte) (i * 37 + 11);
    }
    return bytes;
  }
}
