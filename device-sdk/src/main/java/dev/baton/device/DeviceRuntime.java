package dev.baton.device;

import dev.baton.device.life.DeviceThreads;
import dev.baton.device.mqtt.MqttConnector;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * The threads that devices share: a few for I/O, one for timers, and a virtual one for each command
 * that is being carried out. A product has one; a simulator of ten thousand devices has one too.
 * Safe for use by several threads.
 */
public final class DeviceRuntime implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timers;
  private final ExecutorService handlers;
  private final DeviceThreads threads;

  private DeviceRuntime(int ioThreads) {
    timers =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("baton-device-timer").factory());
    timers.setRemoveOnCancelPolicy(true);
    handlers =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("baton-device-command-", 1).factory());
    threads = new DeviceThreads(new MqttConnector(ioThreads), timers, handlers);
  }

  /**
   * Starts them.
   *
   * @param ioThreads 1 is enough for a single device
   */
  public static DeviceRuntime withIoThreads(int ioThreads) {
    return new DeviceRuntime(ioThreads);
  }

  DeviceThreads threads() {
    return threads;
  }

  /** Stops the threads. Devices are stopped before this, each by its own {@code stop}. */
  @Override
  public void close() {
    timers.shutdownNow();
    handlers.shutdownNow();
  }
}
