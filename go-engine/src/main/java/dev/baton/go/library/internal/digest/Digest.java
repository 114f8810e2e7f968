package dev.baton.go.library.internal.digest;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.value.GoString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hash functions by their Java names; a state is a {@link MessageDigest}. */
public final class Digest {
  private Digest() {}

  public static Object start(G g, GoString algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.toString());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void update(G g, Object state, ByteSlice data) {
    ((MessageDigest) state).update(data.array, data.offset, data.length);
  }

  /** The hash of what was added so far; more may be added. */
  public static ByteSlice result(G g, Object state) {
    try {
      return ByteSlice.of(((MessageDigest) ((MessageDigest) state).clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
