package dev.baton.cli.ledger;

import java.util.Arrays;

/** A device's publishes, six bytes each. Guarded by its device. */
final class PublishRecords {
  private static final byte ACKNOWLEDGED = (byte) 0x80;
  private static final int RECEIPTS = 0x7f;

  /** Milliseconds since the ledger was opened. */
  private int[] publishedAt = new int[16];

  /** The highest bit: acknowledged; the others: how often it arrived upstream. */
  private byte[] fates = new byte[16];

  private int size;

  int add(long nanoTime) {
    if (size == publishedAt.length) {
      publishedAt = Arrays.copyOf(publishedAt, size + size / 2);
      fates = Arrays.copyOf(fates, publishedAt.length);
    }
    publishedAt[size] = (int) (nanoTime / 1_000_000);
    return size++;
  }

  void acknowledge(int counter) {
    fates[counter] |= ACKNOWLEDGED;
  }

  /** Whether the counter was published at all, and if so counts the receipt. */
  boolean receive(int counter) {
    if (counter < 0 || counter >= size) {
      return false;
    }
    if (receipts(counter) < RECEIPTS) {
      fates[counter]++;
    }
    return true;
  }

  int size() {
    return size;
  }

  boolean acknowledged(int counter) {
    return fates[counter] < 0;
  }

  int receipts(int counter) {
    return fates[counter] & RECEIPTS;
  }

  long publishedAt(int counter) {
    return publishedAt[counter] * 1_000_000L;
  }
}
