package dev.baton.gateway.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the gateway's EJBs leave word for the health checks: WildFly finds the checks in a library
 * of the EAR only, which can't see the EJBs. Thread-safe.
 */
public final class GatewayHealth {

  private static final Duration HEARTBEAT_LIMIT = Duration.ofSeconds(30);

  private record Source(Supplier<GatewayStatus> status, BooleanSupplier started) {}

  private static final AtomicReference<@Nullable Source> SOURCE = new AtomicReference<>();
  private static final AtomicLong LAST_BEAT = new AtomicLong(System.nanoTime());

  private GatewayHealth() {}

  /**
   * The gateway runs.
   *
   * @param status how it stands when asked; any thread
   * @param started whether GMS has introduced it; any thread
   */
  public static void attach(Supplier<GatewayStatus> status, BooleanSupplier started) {
    SOURCE.set(new Source(status, started));
    beat();
  }

  /** The gateway runs no more. */
  public static void detach() {
    SOURCE.set(null);
  }

  /** The gateway's clockwork turns; to be said each second. */
  public static void beat() {
    LAST_BEAT.set(System.nanoTime());
  }

  static Optional<GatewayStatus> status() {
    return Optional.ofNullable(SOURCE.get()).map(source -> source.status().get());
  }

  static boolean isStarted() {
    Source source = SOURCE.get();
    return source != null && source.started().getAsBoolean();
  }

  static boolean isAlive() {
    return System.nanoTime() - LAST_BEAT.get() < HEARTBEAT_LIMIT.toNanos();
  }
}
