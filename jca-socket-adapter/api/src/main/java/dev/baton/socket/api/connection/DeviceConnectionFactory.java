package dev.baton.socket.api.connection;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/**
 * Gives connections to the device sockets; in JNDI at {@link #JNDI_NAME}. Safe for use by several
 * threads.
 */
public interface DeviceConnectionFactory extends Serializable, Referenceable {

  /** Where the resource adapter binds it. */
  String JNDI_NAME = "java:/eis/BatonDevices";

  /** A handle on the device sockets of this process. */
  DeviceConnection getConnection() throws ResourceException;
}
