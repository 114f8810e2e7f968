package dev.baton.socket.mqtt;

import dev.baton.socket.api.Admission.Admitted;
import dev.baton.socket.codec.Packet;
import dev.baton.socket.codec.PacketProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a CONNECT asked for, and what became of it, as far as later packets depend on it. Used on
 * the channel's I/O thread only.
 */
final class ConnectTerms {

  private static final long FOR_EVER = 0xFFFF_FFFFL;

  private final int receiveMaximum;
  private final long maxPacketBytes;
  private final boolean problemInformation;
  private final boolean cleanStart;
  private final boolean assigned;
  private final int serverKeepAlive;
  private final Packet.@Nullable Will will;
  private long sessionExpirySeconds;
  private @Nullable Admitted admission;
  private boolean opened;
  private boolean waitsForOlder;

  ConnectTerms(Packet.Connect connect, int serverKeepAlive) {
    PacketProperties properties = connect.properties();
    this.receiveMaximum = properties.receiveMaximum();
    this.maxPacketBytes = properties.maximumPacketSize();
    this.problemInformation = properties.problemInformation();
    this.cleanStart = connect.cleanStart();
    this.assigned = connect.clientId().isEmpty();
    this.serverKeepAlive = serverKeepAlive;
    this.will = connect.will();
    this.sessionExpirySeconds = expiry(connect);
  }

  /** A 3.1.1 session that is not clean lives for ever. */
  private static long expiry(Packet.Connect connect) {
    if (connect.level() == 5) {
      return connect.properties().sessionExpiry();
    }
    return connect.cleanStart() ? 0 : FOR_EVER;
  }

  int receiveMaximum() {
    return receiveMaximum;
  }

  long maxPacketBytes() {
    return maxPacketBytes;
  }

  boolean problemInformation() {
    return problemInformation;
  }

  boolean cleanStart() {
    return cleanStart;
  }

  /** Whether the client id was made by us. */
  boolean assignedClientId() {
    return assigned;
  }

  /** The keep alive that the device must use instead of its own, or -1. */
  int serverKeepAlive() {
    return serverKeepAlive;
  }

  Packet.@Nullable Will will() {
    return will;
  }

  long sessionExpirySeconds() {
    return sessionExpirySeconds;
  }

  void changeSessionExpiry(long seconds) {
    sessionExpirySeconds = seconds;
  }

  void admitted(Admitted decision) {
    admission = decision;
  }

  /** The admission, once; it is not kept for the channel's life. */
  @Nullable Admitted takeAdmission() {
    Admitted decision = admission;
    admission = null;
    return decision;
  }

  void opened() {
    opened = true;
  }

  boolean wasOpened() {
    return opened;
  }

  void waitForOlder() {
    waitsForOlder = true;
  }

  void olderIsGone() {
    waitsForOlder = false;
  }

  boolean waitsForOlder() {
    return waitsForOlder;
  }
}
