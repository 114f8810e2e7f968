package dev.baton.socket.outbound;

import dev.baton.socket.api.connection.DeviceConnection;
import dev.baton.socket.api.connection.DeviceConnectionFactory;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;

/** The factory in JNDI; the container pools what it gives. Safe for use by several threads. */
public final class PooledConnectionFactory implements DeviceConnectionFactory {

  private static final long serialVersionUID = 1L;

  private final SocketManagedConnectionFactory factory;
  private final ConnectionManager manager;
  private @Nullable Reference reference;

  PooledConnectionFactory(SocketManagedConnectionFactory factory, ConnectionManager manager) {
    this.factory = factory;
    this.manager = manager;
  }

  @Override
  public DeviceConnection getConnection() throws ResourceException {
    return (DeviceConnection) manager.allocateConnection(factory, null);
  }

  @Override
  public @Nullable Reference getReference() {
    return reference;
  }

  @Override
  public void setReference(Reference its) {
    reference = its;
  }
}
