package dev.baton.gms.master;

import dev.baton.socket.api.connection.DeviceConnection;
import dev.baton.socket.api.connection.DeviceConnectionFactory;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.resource.ResourceException;

/** Gives connections to the device sockets of this server. Safe for use by several threads. */
@ApplicationScoped
public class DeviceSockets {

  @Resource(lookup = DeviceConnectionFactory.JNDI_NAME)
  private DeviceConnectionFactory factory;

  DeviceConnection connection() {
    try {
      return factory.getConnection();
    } catch (ResourceException e) {
      throw new IllegalStateException("The device sockets are not there: " + e.getMessage(), e);
    }
  }
}
