package dev.baton.socket.channel;

/** A channel's life. It only moves downwards. */
public enum Phase {
  AWAITING_CONNECT,
  DECIDING,
  TAKING_OVER,
  OPEN,
  FINISHING,
  CLOSED
}
