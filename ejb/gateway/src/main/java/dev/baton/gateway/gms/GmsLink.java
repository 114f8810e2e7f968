package dev.baton.gateway.gms;

import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.report.BrokerAwayException;
import dev.baton.gateway.report.BrokerPulse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Matches answers to questions. While GMS is away only a Hello is sent, so that nobody waits for
 * what will not come: log-ins fail at once instead of holding the adapter's threads. Thread-safe.
 */
@Singleton
public final class GmsLink implements Gms {

  private record Waiting(CompletableFuture<Reply> answer, Instant since) {}

  private final GatewaySettings settings;
  private final Clock clock;
  private final RequestTransport transport;
  private final BrokerPulse pulse;

  private final Map<String, Waiting> waiting = new HashMap<>();
  private Instant lastAnswer = Instant.EPOCH;
  private boolean away;
  private boolean lost;

  @Inject
  public GmsLink(
      GatewaySettings settings, Clock clock, RequestTransport transport, BrokerPulse pulse) {
    this.settings = settings;
    this.clock = clock;
    this.transport = transport;
    this.pulse = pulse;
  }

  @Override
  public CompletableFuture<Reply> ask(Request request) {
    if (isAway() && !(request instanceof Request.Hello)) {
      return CompletableFuture.failedFuture(
          new GmsAwayException("GMS did not answer lately, so it was not asked"));
    }
    String id = UUID.randomUUID().toString();
    CompletableFuture<Reply> answer = new CompletableFuture<>();
    synchronized (waiting) {
      waiting.put(id, new Waiting(answer, clock.instant()));
    }
    send(id, request);
    return answer;
  }

  @Override
  public <R extends Reply> R askAndWait(Request request, Class<R> expected) {
    Instant since = clock.instant();
    try {
      Reply reply = ask(request).get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
      if (expected.isInstance(reply)) {
        return expected.cast(reply);
      }
      throw new GmsAwayException("GMS answered " + reply);
    } catch (ExecutionException e) {
      throw new GmsAwayException("GMS could not be asked: " + e.getCause(), e);
    } catch (TimeoutException e) {
      synchronized (waiting) {
        gaveUp(since);
      }
      throw new GmsAwayException("GMS did not answer in " + settings.requestTimeout(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GmsAwayException("Interrupted while GMS was asked", e);
    }
  }

  /** An answer has come; one that nobody waits for any more is passed over. */
  public void answered(String correlationId, Reply reply) {
    CompletableFuture<Reply> answer;
    synchronized (waiting) {
      lastAnswer = clock.instant();
      away = false;
      Waiting asked = waiting.remove(correlationId);
      if (asked == null) {
        return;
      }
      answer = asked.answer();
    }
    answer.complete(reply);
  }

  /** Gives up on questions that are past the time limit. To be called a few times a second. */
  public void expire() {
    List<Waiting> overdue = new ArrayList<>();
    synchronized (waiting) {
      Instant limit = clock.instant().minus(settings.requestTimeout());
      waiting.values().stream()
          .filter(asked -> asked.since().isBefore(limit))
          .forEach(overdue::add);
      waiting.values().removeAll(overdue);
      overdue.forEach(asked -> gaveUp(asked.since()));
    }
    overdue.forEach(asked -> fail(asked.answer(), "GMS did not answer in time"));
  }

  /** Whether GMS was out of reach since this was asked last: a Hello is due. */
  public boolean wasLost() {
    synchronized (waiting) {
      boolean answer = lost;
      lost = false;
      return answer;
    }
  }

  /** One slow answer among others is not an absence. */
  private void gaveUp(Instant since) {
    if (lastAnswer.isBefore(since)) {
      away = true;
      lost = true;
    }
  }

  private boolean isAway() {
    synchronized (waiting) {
      return away;
    }
  }

  private void send(String id, Request request) {
    try {
      transport.send(id, request);
      pulse.taken();
    } catch (BrokerAwayException e) {
      pulse.missed();
      Waiting asked;
      synchronized (waiting) {
        asked = waiting.remove(id);
        away = true;
        lost = true;
      }
      if (asked != null) {
        asked.answer().completeExceptionally(e);
      }
    }
  }

  private static void fail(CompletableFuture<Reply> answer, String fact) {
    answer.completeExceptionally(new GmsAwayException(fact));
  }
}
