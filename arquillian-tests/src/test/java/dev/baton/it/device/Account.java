package dev.baton.it.device;

import dev.baton.it.cluster.TestCluster;

/**
 * A registered device and the gateway that serves it.
 *
 * @param address {@code host:port}
 */
record Account(String device, String secret, String address) {

  /** Registers a device and looks up its gateway. */
  static Account register(TestCluster cluster, String device) {
    String secret = "secret-of-" + device;
    cluster.operator().register(device, secret);
    String home = cluster.operator().device(device).path("logicalNode").asText();
    return new Account(
        device, secret, cluster.operator().serving(home).path("deviceAddress").asText());
  }

  String uri(String scheme) {
    return scheme + "://" + address;
  }

  String host() {
    return address.substring(0, address.lastIndexOf(':'));
  }

  int port() {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }
}
