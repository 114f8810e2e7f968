package dev.baton.socket.outbound;

import dev.baton.socket.listener.DeviceSockets;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * What the container pools: nothing but the way to the sockets, with one handle at a time. Used by
 * one thread at a time, as the container sees to.
 */
final class SocketManagedConnection implements ManagedConnection {

  private final DeviceSockets sockets;
  private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
  private @Nullable ConnectionHandle handle;
  private @Nullable PrintWriter logWriter;

  SocketManagedConnection(DeviceSockets sockets) {
    this.sockets = sockets;
  }

  DeviceSockets sockets() {
    return sockets;
  }

  @Override
  public Object getConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo request) {
    ConnectionHandle fresh = new ConnectionHandle(this);
    handle = fresh;
    return fresh;
  }

  /** The bean has closed its handle: the container takes the connection back. */
  void closed(ConnectionHandle its) {
    if (its == handle) {
      handle = null;
    }
    ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
    event.setConnectionHandle(its);
    listeners.forEach(listener -> listener.connectionClosed(event));
  }

  @Override
  public void destroy() {
    cleanup();
  }

  @Override
  public void cleanup() {
    ConnectionHandle last = handle;
    handle = null;
    if (last != null) {
      last.invalidate();
    }
  }

  @Override
  public void associateConnection(Object connection) throws ResourceException {
    if (!(connection instanceof ConnectionHandle its)) {
      throw new NotSupportedException("Not a handle of this adapter: " + connection);
    }
    its.moveTo(this);
    handle = its;
  }

  @Override
  public void addConnectionEventListener(ConnectionEventListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeConnectionEventListener(ConnectionEventListener listener) {
    listeners.remove(listener);
  }

  @Override
  public XAResource getXAResource() throws ResourceException {
    throw new NotSupportedException("Device sockets know no transactions");
  }

  @Override
  public LocalTransaction getLocalTransaction() throws ResourceException {
    throw new NotSupportedException("Device sockets know no transactions");
  }

  @Override
  public ManagedConnectionMetaData getMetaData() {
    return new SocketMetaData();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter writer) {
    logWriter = writer;
  }
}
