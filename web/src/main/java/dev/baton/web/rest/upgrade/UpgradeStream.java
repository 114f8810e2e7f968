package dev.baton.web.rest.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.gms.upgrade.UpgradeView;
import dev.baton.web.rest.Json;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One caller who is told of an upgrade's changes. Its turns run on the container's scheduler, never
 * two at a time; while an event is still on its way to a slow caller, turns pass.
 */
final class UpgradeStream implements AutoCloseable {

  private static final Logger LOG = System.getLogger(UpgradeStream.class.getName());
  private static final long PERIOD_MILLIS = 250;
  private static final int TURNS_BETWEEN_HEARTBEATS = 60;

  private final Supplier<UpgradeView> upgrade;
  private final SseEventSink sink;
  private final Sse sse;
  private final Consumer<UpgradeStream> ended;

  private String sent = "";
  private long events;
  private int quietTurns;
  private boolean over;
  private CompletableFuture<?> underWay = CompletableFuture.completedFuture(null);
  private volatile @Nullable Future<?> turns;

  UpgradeStream(
      Supplier<UpgradeView> upgrade, SseEventSink sink, Sse sse, Consumer<UpgradeStream> ended) {
    this.upgrade = upgrade;
    this.sink = sink;
    this.sse = sse;
    this.ended = ended;
  }

  void start(ScheduledExecutorService scheduler) {
    turns = scheduler.scheduleWithFixedDelay(this::turn, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    Future<?> scheduled = turns;
    if (scheduled != null) {
      scheduled.cancel(false);
    }
    ended.accept(this);
    sink.close();
  }

  private void turn() {
    try {
      if (sink.isClosed()) {
        close();
      } else if (underWay.isDone()) {
        tell();
      }
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.log(Level.WARNING, "The events of an upgrade can't be sent any more", e);
      close();
    }
  }

  private void tell() throws JsonProcessingException {
    if (over || underWay.isCompletedExceptionally()) {
      close();
      return;
    }
    UpgradeView now = upgrade.get();
    String json = Json.MAPPER.writeValueAsString(now);
    if (!json.equals(sent)) {
      sent = json;
      events++;
      send(sse.newEventBuilder().name("upgrade").id(Long.toString(events)).data(json).build());
    } else if (++quietTurns >= TURNS_BETWEEN_HEARTBEATS) {
      send(sse.newEventBuilder().comment("still here").build());
    }
    over = now.state().isOver();
  }

  private void send(OutboundSseEvent event) {
    quietTurns = 0;
    underWay = sink.send(event).toCompletableFuture();
  }
}
