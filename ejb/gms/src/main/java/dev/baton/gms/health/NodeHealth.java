package dev.baton.gms.health;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.node.Server;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Polls {@code /health/ready} of every server, all at once, every two seconds, for the health of
 * the newest node there and for whether the server answers at all. A thread of the container starts
 * the polls; the HTTP client's own threads bring the answers. What is known may be asked by any
 * thread.
 */
@Singleton
@Startup
@Local({HealthView.class, Reachability.class})
@DependsOn("DatabaseSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeHealth implements HealthView, Reachability {

  private static final Logger LOG = System.getLogger(NodeHealth.class.getName());
  private static final Duration PERIOD = Duration.ofSeconds(2);
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration MAX_AGE = PERIOD.multipliedBy(5);

  private final Map<NodeName, HealthReading> readings = new ConcurrentHashMap<>();
  private final Map<ServerName, CompletableFuture<Void>> polls = new ConcurrentHashMap<>();
  private final Silences silences = new Silences();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private NodeService nodes;
  @Inject private DeadGateways dead;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  private ScheduledFuture<?> polling;

  @PostConstruct
  void start() {
    polling =
        scheduler.scheduleAtFixedRate(
            this::pollAll, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    polling.cancel(false);
    http.shutdownNow();
  }

  @Override
  public HealthReading of(NodeName node) {
    Instant now = clock.instant();
    HealthReading reading = readings.get(node);
    return reading == null ? HealthReading.none(now) : reading.asOf(now, MAX_AGE);
  }

  @Override
  public boolean isUnreachable(ServerName server) {
    return silences.isUnreachable(server);
  }

  private void pollAll() {
    try {
      for (Server server : nodes.servers()) {
        Optional<PhysicalNode> node = nodes.newestNode(server.name());
        node.ifPresent(
            newest ->
                silences.deadSince(server.name()).ifPresent(since -> dead.bury(newest, since)));
        poll(server, node.filter(newest -> newest.state() != NodeState.FAILED));
      }
    } catch (RuntimeException e) {
      // An exception would end the schedule. The readings grow old, which nobody takes for health.
      LOG.log(Level.WARNING, "Health could not be polled", e);
    }
  }

  private void poll(Server server, Optional<PhysicalNode> node) {
    CompletableFuture<Void> last = polls.get(server.name());
    if (last != null && !last.isDone()) {
      return;
    }
    Optional<HealthJudge.Expected> expected =
        node.map(it -> new HealthJudge.Expected(it.name(), it.release(), it.state()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + server.managementAddress() + "/health/ready"))
            .timeout(LIMIT)
            .build();
    polls.put(
        server.name(),
        http.sendAsync(request, BodyHandlers.ofByteArray())
            .handle(
                (answer, failure) -> {
                  if (failure == null) {
                    answered(server.name(), expected, answer.body());
                  } else {
                    missed(server.name(), expected, failure);
                  }
                  return null;
                }));
  }

  private void answered(ServerName server, Optional<HealthJudge.Expected> expected, byte[] body) {
    silences.answered(server);
    expected.ifPresent(node -> note(node.node(), HealthJudge.judge(node, body)));
  }

  private void missed(
      ServerName server, Optional<HealthJudge.Expected> expected, Throwable failure) {
    silences.missed(server, HealthJudge.isRefusal(failure), clock.instant());
    expected.ifPresent(node -> note(node.node(), HealthJudge.judge(failure)));
  }

  private void note(NodeName node, HealthVerdict verdict) {
    readings.compute(
        node,
        (_, known) ->
            (known == null ? HealthReading.none(clock.instant()) : known)
                .followedBy(verdict, clock.instant()));
  }
}
