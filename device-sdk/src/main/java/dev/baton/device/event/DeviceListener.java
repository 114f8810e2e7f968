package dev.baton.device.event;

/**
 * Hears what happens to one device, in order, one call at a time. Calls come on I/O threads that
 * serve other devices too: they must neither block nor throw.
 */
@FunctionalInterface
public interface DeviceListener {

  void on(DeviceEvent event);
}
