package dev.baton.gms.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.SecretProof;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.request.LogIn;
import dev.baton.contracts.request.LogInAnswer;
import dev.baton.contracts.request.LogInAnswer.Outcome;
import dev.baton.contracts.request.StoredSession;
import dev.baton.contracts.request.StoredSession.StoredSubscription;
import dev.baton.gms.support.Management;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogInServiceTest {

  private final Management gms = new Management();
  private final LogInService logIns =
      new LogInService(
          gms.devices,
          gms.presence,
          gms.nodes,
          gms.sessions,
          new Admissions(gms.nodes, gms.presence, gms.places, gms.epochs, gms.settings, gms.clock));

  @AfterEach
  void close() {
    gms.close();
  }

  @Test
  void theSecretDecides() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.registered("d-1", "d-2");

    assertThat(
            answers(node, logIn("d-1", "secret"), logIn("d-2", "wrong"), logIn("nobody", "secret")))
        .extracting(LogInAnswer::outcome)
        .containsExactly(Outcome.ADMITTED, Outcome.BAD_CREDENTIALS, Outcome.UNKNOWN_DEVICE);
  }

  @Test
  void whoTheGatewayVouchesForIsRegisteredAndAdmitted() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 10);

    assertThat(answers(node, new LogIn(new DeviceId("cert-1"), "c", null, true)))
        .extracting(LogInAnswer::outcome)
        .containsExactly(Outcome.ADMITTED);
    assertThat(gms.database.inTransaction(() -> gms.devices.count())).isEqualTo(1);
  }

  @Test
  @Tag("G7")
  @Tag("G11")
  void aFullNodeRefersToOneWithRoom() {
    NodeName full = gms.serving("ln-1", "gw-1", "1.0.0", 2);
    gms.serving("ln-2", "gw-2", "1.0.0", 2);
    gms.registered("d-1", "d-2", "d-3");

    List<LogInAnswer> answers =
        answers(full, logIn("d-1", "secret"), logIn("d-2", "secret"), logIn("d-3", "secret"));
    assertThat(answers)
        .extracting(LogInAnswer::outcome)
        .containsExactly(Outcome.ADMITTED, Outcome.ADMITTED, Outcome.USE_ANOTHER_SERVER);
    assertThat(answers.getLast().serverReference()).isEqualTo("127.0.0.1:1883");
  }

  @Test
  @Tag("G11")
  void aClientThatComesBackToAFullNodeTakesItsOwnPlace() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 1);
    gms.registered("d-1", "d-2");
    Epoch epoch = Objects.requireNonNull(answers(node, logIn("d-1", "secret")).getFirst().epoch());
    gms.connected(node, "d-1", "c", epoch.value());

    List<LogInAnswer> answers = answers(node, logIn("d-2", "secret"), logIn("d-1", "secret"));
    assertThat(answers)
        .extracting(LogInAnswer::outcome)
        .containsExactly(Outcome.QUOTA_EXCEEDED, Outcome.ADMITTED);
    assertThat(Objects.requireNonNull(answers.getLast().epoch()).isAfter(epoch)).isTrue();
  }

  @Test
  @Tag("G13")
  void aDrainingNodeAdmitsNobody() {
    NodeName old = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.upgraded(old, "ln-1", "gw-3", 10);
    gms.registered("d-1");

    assertThat(answers(old, logIn("d-1", "secret")))
        .extracting(LogInAnswer::outcome)
        .containsExactly(Outcome.USE_ANOTHER_SERVER);
  }

  @Test
  void aKeptSessionIsGivenBackUntilItEnds() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.registered("d-1");
    StoredSession session =
        new StoredSession(
            new DeviceId("d-1"),
            "c",
            60,
            List.of(new StoredSubscription("devices/d-1/#", 1, false, false, 0, 0)));
    gms.database.inTransaction(() -> gms.sessions.save(List.of(session)));

    assertThat(answers(node, logIn("d-1", "secret")).getFirst().session()).isEqualTo(session);
    gms.clock.add(Duration.ofSeconds(61));
    assertThat(answers(node, logIn("d-1", "secret")).getFirst().session()).isNull();
  }

  @Test
  void aSessionLivesAsLongAsItsChannel() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.registered("d-1");
    gms.connected(node, "d-1", "c", 1000);
    gms.database.inTransaction(
        () ->
            gms.sessions.save(List.of(new StoredSession(new DeviceId("d-1"), "c", 60, List.of()))));
    gms.clock.add(Duration.ofHours(1));
    gms.database.inTransaction(() -> gms.sessions.removeEnded());

    assertThat(answers(node, logIn("d-1", "secret")).getFirst().session()).isNotNull();
  }

  @Test
  void aCleanStartForgetsTheSession() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.registered("d-1");
    gms.database.inTransaction(
        () ->
            gms.sessions.save(List.of(new StoredSession(new DeviceId("d-1"), "c", 60, List.of()))));
    LogIn clean = new LogIn(new DeviceId("d-1"), "c", proof("d-1", "secret"), true);

    assertThat(answers(node, clean).getFirst().session()).isNull();
    assertThat(answers(node, logIn("d-1", "secret")).getFirst().session()).isNull();
  }

  private List<LogInAnswer> answers(NodeName node, LogIn... attempts) {
    return gms.database.inTransaction(() -> logIns.logIn(node, Stream.of(attempts).toList()));
  }

  private static LogIn logIn(String device, String secret) {
    return new LogIn(new DeviceId(device), "c", proof(device, secret), false);
  }

  private static String proof(String device, String secret) {
    return SecretProof.of(new DeviceId(device), secret.getBytes(StandardCharsets.UTF_8));
  }
}
