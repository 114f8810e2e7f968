package dev.baton.contracts;

/** The life of a physical node, as GMS keeps it and tells it to the gateway. */
public enum NodeState {
  /** Deployed or being deployed; its device port is closed and it is bound to no logical node. */
  STARTING,
  /** Bound to a logical node, its device port open to newcomers. */
  SERVING,
  /** Told to go: newcomers are referred elsewhere, its devices are moving away. */
  DRAINING,
  /** Empty and unbound, its device port still open to nobody. */
  DRAINED,
  /** Its device port is closed; its process may stay deployed until the bake time is over. */
  CLOSED,
  /** It did not come up, or died. */
  FAILED;

  /** Whether the gateway's device port listens in this state. */
  public boolean listens() {
    return switch (this) {
      case SERVING, DRAINING, DRAINED -> true;
      case STARTING, CLOSED, FAILED -> false;
    };
  }

  /** Whether a new device may get a channel here. */
  public boolean admitsNewcomers() {
    return this == SERVING;
  }
}
