package dev.baton.gateway.health;

/**
 * How a gateway stands at one moment.
 *
 * @param node its name, or {@code UNKNOWN} until GMS has said it
 * @param state its state in GMS's words, or {@code UNKNOWN}
 * @param portOpen whether its device port accepts connections
 * @param portAsOrdered whether that is what its orders demand
 * @param wantsDevices whether it is there for devices at all: not one that drains or is closed
 * @param brokerUp whether the broker takes its messages
 * @param handlersUp whether its deliveries succeed
 * @param connections channels open
 */
public record GatewayStatus(
    String release,
    String node,
    String state,
    boolean portOpen,
    boolean portAsOrdered,
    boolean wantsDevices,
    boolean brokerUp,
    boolean handlersUp,
    int connections) {

  /** Whether GMS may count on this gateway. */
  public boolean isReady() {
    return portAsOrdered && wantsDevices && brokerUp && handlersUp;
  }
}
