package dev.baton.it.upgrade;

import dev.baton.device.DeviceClient;
import dev.baton.device.DeviceRuntime;
import dev.baton.device.event.DeviceEvent;
import dev.baton.it.cluster.TestCluster;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One device with the device library, of which the test sees every event. */
final class ObservedDevice implements AutoCloseable {

  private final DeviceRuntime runtime = DeviceRuntime.withIoThreads(1);
  private final List<DeviceEvent> events = new CopyOnWriteArrayList<>();
  private final DeviceClient client;

  ObservedDevice(TestCluster cluster, String id) {
    cluster.operator().register(id, "secret-of-" + id);
    client =
        DeviceClient.builder(runtime)
            .id(id)
            .secret("secret-of-" + id)
            .master(cluster.state().masters().getFirst())
            .onEvent(events::add)
            .build();
    client.start().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }

  /** What happened so far, in the order in which it did. */
  List<DeviceEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public void close() {
    client.stop().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    runtime.close();
  }
}
