package dev.baton.socket.outbound;

import dev.baton.socket.api.connection.DeviceConnection;
import dev.baton.socket.api.connection.DeviceConnectionFactory;
import dev.baton.socket.inbound.SocketResourceAdapter;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections to the sockets of the adapter that it is associated with. All of them are
 * alike, so any free one matches. Called by the container's threads.
 */
@ConnectionDefinition(
    connectionFactory = DeviceConnectionFactory.class,
    connectionFactoryImpl = PooledConnectionFactory.class,
    connection = DeviceConnection.class,
    connectionImpl = ConnectionHandle.class)
public final class SocketManagedConnectionFactory
    implements ManagedConnectionFactory, ResourceAdapterAssociation {

  private static final long serialVersionUID = 1L;

  private transient @Nullable SocketResourceAdapter adapter;
  private transient @Nullable PrintWriter logWriter;

  @Override
  public Object createConnectionFactory(ConnectionManager manager) {
    return new PooledConnectionFactory(this, manager);
  }

  @Override
  public Object createConnectionFactory() throws ResourceException {
    throw new NotSupportedException("The adapter works in an application server only");
  }

  @Override
  public ManagedConnection createManagedConnection(
      @Nullable Subject subject, @Nullable ConnectionRequestInfo request) throws ResourceException {
    SocketResourceAdapter its = adapter;
    if (its == null) {
      throw new ResourceException("No resource adapter is associated");
    }
    return new SocketManagedConnection(its.sockets());
  }

  @Override
  public @Nullable ManagedConnection matchManagedConnections(
      @SuppressWarnings("rawtypes") Set candidates,
      @Nullable Subject subject,
      @Nullable ConnectionRequestInfo request) {
    for (Object candidate : candidates) {
      if (candidate instanceof SocketManagedConnection connection) {
        return connection;
      }
    }
    return null;
  }

  @Override
  public @Nullable ResourceAdapter getResourceAdapter() {
    return adapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter its) throws ResourceException {
    if (!(its instanceof SocketResourceAdapter sockets)) {
      throw new NotSupportedException("Not the socket adapter: " + its);
    }
    adapter = sockets;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter writer) {
    logWriter = writer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SocketManagedConnectionFactory that
        && Objects.equals(adapter, that.adapter);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(adapter);
  }
}
