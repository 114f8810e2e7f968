package dev.baton.socket.outbound;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the container may show of a connection. */
final class SocketMetaData implements ManagedConnectionMetaData {

  @Override
  public String getEISProductName() {
    return "MQTT devices";
  }

  @Override
  public String getEISProductVersion() {
    return "3.1.1 and 5";
  }

  @Override
  public int getMaxConnections() {
    return 0;
  }

  @Override
  public String getUserName() {
    return "";
  }
}
