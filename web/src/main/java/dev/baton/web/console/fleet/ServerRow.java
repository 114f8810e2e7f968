package dev.baton.web.console.fleet;

import dev.baton.web.view.ServerItem;

/** A server as the list shows it. */
public record ServerRow(ServerItem server, String carries) {

  public String getName() {
    return server.name();
  }

  public ServerItem.Role getRole() {
    return server.role();
  }

  public String getMachine() {
    return server.machine();
  }

  public String getManagementAddress() {
    return server.managementAddress();
  }

  public String getDeviceAddress() {
    return server.deviceAddress();
  }

  public int getCapacity() {
    return server.capacity();
  }

  /** Its node with release and state, or a dash. */
  public String getCarries() {
    return carries;
  }
}
