package dev.baton.gms.ring;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.LogicalNodeName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The consistent hash by which devices belong to logical nodes (G15). It depends on names only: the
 * same in every process and after every restart. A logical node that is added takes over its share
 * and leaves all other devices where they were. Immutable.
 */
public final class HashRing {

  /** Enough for shares that differ by a few percent. */
  private static final int POINTS = 512;

  private final TreeMap<Long, LogicalNodeName> points = new TreeMap<>();

  public HashRing(Collection<LogicalNodeName> logicalNodes) {
    if (logicalNodes.isEmpty()) {
      throw new IllegalArgumentException("A ring needs at least one logical node");
    }
    MessageDigest digest = sha256();
    for (LogicalNodeName name : logicalNodes) {
      for (int point = 0; point < POINTS; point++) {
        points.merge(position(digest, name + "#" + point), name, HashRing::firstByName);
      }
    }
  }

  /** The logical node that the device belongs to. */
  public LogicalNodeName logicalNodeOf(DeviceId device) {
    Map.Entry<Long, LogicalNodeName> next = points.ceilingEntry(position(sha256(), device.value()));
    return next == null ? points.firstEntry().getValue() : next.getValue();
  }

  /**
   * Two points on one place are as good as impossible; the order of insertion must not matter even
   * so.
   */
  private static LogicalNodeName firstByName(LogicalNodeName one, LogicalNodeName other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static long position(MessageDigest digest, String name) {
    return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
