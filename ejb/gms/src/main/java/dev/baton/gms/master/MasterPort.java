package dev.baton.gms.master;

import dev.baton.socket.api.connection.DeviceConnection;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Opens the master gateway's device port last, once schema, services and the listener are in place.
 * The listener may be activated after this bean: it is tried every second until it is open.
 */
@Singleton
@Startup
@DependsOn("DatabaseSchema")
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MasterPort {

  static final String LISTENER = "master";
  private static final Logger LOG = System.getLogger(MasterPort.class.getName());

  @Inject private DeviceSockets sockets;
  private boolean open;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void openIfReady() {
    if (open) {
      return;
    }
    try (DeviceConnection devices = sockets.connection()) {
      devices.open(LISTENER);
      open = true;
      LOG.log(Level.INFO, "The master gateway takes devices");
    } catch (RuntimeException notYet) {
      LOG.log(Level.INFO, "The master gateway waits: {0}", notYet.getMessage());
    }
  }
}
