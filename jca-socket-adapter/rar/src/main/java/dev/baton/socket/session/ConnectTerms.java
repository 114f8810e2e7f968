package dev.baton.socket.session;

import dev.baton.socket.api.Admission.Admitted;
import dev.baton.socket.codec.Packet;
import dev.baton.socket.codec.PacketProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a CONNECT asked for, and what became of it, as far as later packets depend on it. Used on
 * the channel's I/O thread only.
 */
public final class ConnectTerms {

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

  /** Remembers what the packet asks for, and the keep alive that we impose, or -1. */
  public ConnectTerms(Packet.Connect connect, int serverKeepAlive) {
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

  /** How many QoS 1 and 2 messages the device takes at a time. */
  public int receiveMaximum() {
    return receiveMaximum;
  }

  /** The largest packet that the device takes. */
  public long maxPacketBytes() {
    return maxPacketBytes;
  }

  /** Whether the device wants reason strings. */
  public boolean problemInformation() {
    return problemInformation;
  }

  /** Whether a kept session is to be forgotten. */
  public boolean cleanStart() {
    return cleanStart;
  }

  /** Whether the client id was made by us. */
  public boolean assignedClientId() {
    return assigned;
  }

  /** The keep alive that the device must use instead of its own, or -1. */
  public int serverKeepAlive() {
    return serverKeepAlive;
  }

  /** The will, or null. */
  public Packet.@Nullable Will will() {
    return will;
  }

  /** How long the session outlives the connection. */
  public long sessionExpirySeconds() {
    return sessionExpirySeconds;
  }

  /** The device changed its mind in its DISCONNECT. */
  public void changeSessionExpiry(long seconds) {
    sessionExpirySeconds = seconds;
  }

  /** The listener has admitted the device. */
  public void admitted(Admitted decision) {
    admission = decision;
  }

  /** The admission, once; it is not kept for the channel's life. */
  public @Nullable Admitted takeAdmission() {
    Admitted decision = admission;
    admission = null;
    return decision;
  }

  /** The CONNACK is on its way. */
  public void opened() {
    opened = true;
  }

  /** Whether there was a CONNACK with success. */
  public boolean wasOpened() {
    return opened;
  }
}
