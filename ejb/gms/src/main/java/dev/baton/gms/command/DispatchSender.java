package dev.baton.gms.command;

import java.util.List;

/**
 * Takes commands to the gateways that hold their channels. What is lost on the way is sent again.
 */
public interface DispatchSender {

  /** Hands commands over, in order; they go out on another thread. Never blocks. */
  void send(List<Addressed> commands);
}
