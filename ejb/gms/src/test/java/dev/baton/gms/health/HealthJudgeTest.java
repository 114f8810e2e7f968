package dev.baton.gms.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G10")
class HealthJudgeTest {

  @Test
  void aGatewayThatIsUpAtTheRightReleaseIsUp() {
    HealthVerdict verdict = judge(NodeState.SERVING, check("UP", "1.1.0", "SERVING", "open"));

    assertThat(verdict).isEqualTo(new HealthVerdict(HealthStatus.UP, "", true));
  }

  @Test
  void aNewGatewayWhosePortIsClosedIsUp() {
    HealthVerdict verdict = judge(NodeState.STARTING, check("UP", "1.1.0", "STARTING", "closed"));

    assertThat(verdict).isEqualTo(new HealthVerdict(HealthStatus.UP, "", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DRAINING", "DRAINED"})
  void aDrainIsNeverTakenForAFault(String state) {
    HealthVerdict verdict = judge(NodeState.SERVING, check("DOWN", "1.1.0", state, "open"));

    assertThat(verdict).isEqualTo(new HealthVerdict(HealthStatus.UP, state, true));
  }

  @Test
  void aClosedPortIsAFaultOnlyWhereTheNodeShouldServe() {
    String closed = check("DOWN", "1.1.0", "CLOSED", "closed");

    assertThat(judge(NodeState.CLOSED, closed).status()).isEqualTo(HealthStatus.UP);
    assertThat(judge(NodeState.SERVING, closed).status()).isEqualTo(HealthStatus.DOWN);
  }

  @Test
  void aDrainingGatewayThatHasLostTheBrokerIsDown() {
    HealthVerdict verdict =
        judge(
            NodeState.DRAINING,
            check("DOWN", "1.1.0", "DRAINING", "open")
                .replace("\"broker\":\"up\"", "\"broker\":\"down\""));

    assertThat(verdict.status()).isEqualTo(HealthStatus.DOWN);
    assertThat(verdict.reason()).isEqualTo("broker down");
  }

  @Test
  void anotherReleaseThanTheNodesIsDown() {
    HealthVerdict verdict = judge(NodeState.SERVING, check("UP", "1.0.0", "SERVING", "open"));

    assertThat(verdict.status()).isEqualTo(HealthStatus.DOWN);
    assertThat(verdict.reason()).contains("1.0.0").contains("1.1.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"UP\",\"checks\":[]}",
        "{\"status\":\"UP\",\"checks\":[{\"name\":\"baton-deployed\",\"status\":\"UP\"}]}",
        "{\"status\":\"UP\",\"checks\":[{\"name\":\"baton-gateway\",\"status\":\"UP\"}]}",
        "{\"status\":\"UP\"}",
        "<html></html>",
        ""
      })
  void noDataIsNotHealth(String body) {
    assertThat(judge(NodeState.SERVING, body).status()).isEqualTo(HealthStatus.UNKNOWN);
  }

  @Test
  void aDeadProcessIsDownAndASilentOneUnknown() {
    assertThat(HealthJudge.judge(new CompletionException(new ConnectException())).status())
        .isEqualTo(HealthStatus.DOWN);
    assertThat(HealthJudge.judge(new HttpTimeoutException("slow")).status())
        .isEqualTo(HealthStatus.UNKNOWN);
    assertThat(HealthJudge.judge(new HttpConnectTimeoutException("slow")).status())
        .isEqualTo(HealthStatus.UNKNOWN);
    assertThat(HealthJudge.judge(new IOException("reset")).status())
        .isEqualTo(HealthStatus.UNKNOWN);
  }

  @Test
  void anOldReadingSaysNothing() {
    Instant then = Instant.parse("2026-01-01T00:00:00Z");
    HealthReading reading =
        HealthReading.none(then)
            .followedBy(new HealthVerdict(HealthStatus.UP, "", true), then)
            .asOf(then.plusSeconds(11), Duration.ofSeconds(10));

    assertThat(reading.status()).isEqualTo(HealthStatus.UNKNOWN);
    assertThat(reading.portOpen()).isFalse();
  }

  @Test
  void pollsInARowAreCounted() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    HealthReading reading =
        HealthReading.none(now)
            .followedBy(HealthVerdict.down("x"), now)
            .followedBy(HealthVerdict.down("y"), now);

    assertThat(reading.times()).isEqualTo(2);
    assertThat(reading.followedBy(new HealthVerdict(HealthStatus.UP, "", true), now).times())
        .isEqualTo(1);
  }

  private static HealthVerdict judge(NodeState state, String body) {
    return HealthJudge.judge(
        new HealthJudge.Expected(new NodeName("gw-1-n1"), new ReleaseVersion("1.1.0"), state),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String check(String status, String release, String state, String port) {
    return """
        {"status":"%s","checks":[
          {"name":"baton-gateway","status":"%s","data":{"release":"%s","node":"gw-1-n1",
           "state":"%s","devicePort":"%s","broker":"up","handlers":"up","connections":7}}]}
        """
        .formatted(status, status, release, state, port);
  }
}
