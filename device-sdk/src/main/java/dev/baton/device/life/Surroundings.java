package dev.baton.device.life;

import dev.baton.device.event.DeviceEvent;
import dev.baton.device.event.DeviceListener;
import dev.baton.device.move.DeviceOptions;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What the parts of one device share.
 *
 * @param serial runs everything that happens to this device
 */
record Surroundings(
    DeviceIdentity identity,
    DeviceOptions options,
    DeviceThreads threads,
    DeviceListener listener,
    Serial serial) {

  void tell(DeviceEvent event) {
    listener.on(event);
  }

  /** Runs in turn with everything else that happens to this device. */
  void inTurn(Runnable action) {
    serial.execute(action);
  }

  /** The same, after a while. */
  ScheduledFuture<?> inTurn(Runnable action, Duration delay) {
    return threads.timers().schedule(() -> inTurn(action), delay.toMillis(), TimeUnit.MILLISECONDS);
  }
}
