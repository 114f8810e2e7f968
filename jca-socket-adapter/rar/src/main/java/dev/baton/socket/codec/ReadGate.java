package dev.baton.socket.codec;

/**
 * Says whether the next packet may be taken from the bytes at hand. Asked on the channel's I/O
 * thread.
 */
@FunctionalInterface
public interface ReadGate {

  /**
   * While false the decoder leaves the bytes where they are; {@link PacketDecoder#resume} goes on.
   */
  boolean isOpen();
}
