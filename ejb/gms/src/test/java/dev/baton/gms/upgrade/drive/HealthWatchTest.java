package dev.baton.gms.upgrade.drive;

import static dev.baton.gms.upgrade.drive.TestBench.NEW_NODE;
import static dev.baton.gms.upgrade.drive.TestBench.OLD_NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.health.HealthReading;
import dev.baton.gms.health.HealthStatus;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.UpgradeState;
import org.junit.jupiter.api.Test;

class HealthWatchTest {

  @Test
  void unknownHealthPausesAndKnownHealthGoesOn() {
    TestBench bench = new TestBench(1, 1);
    bench.fleet.devicesPerTurn(1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.DRAINING);

    bench.fleet.ill.put(NEW_NODE, reading(bench, HealthStatus.UNKNOWN, "no answer in time", 3));
    bench.turns(10);
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.PAUSED);
    assertThat(bench.upgrade(id).message())
        .hasValueSatisfying(m -> assertThat(m).contains("no answer in time"));
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.SERVING);

    bench.fleet.ill.clear();
    bench.until(() -> bench.upgrade(id).state().isOver());
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
  }

  @Test
  void anOperatorsPauseOutlastsTheHealth() {
    TestBench bench = new TestBench(1, 1);
    bench.fleet.devicesPerTurn(1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.DRAINING);

    bench.control().pause(id, "bob", bench.term);
    bench.turns(100);

    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.PAUSED);
  }

  @Test
  void asManyBadPollsAsTheRequestSaysFailTheUpgradeAndTheOldNodeServesAgain() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.BAKING);

    bench.fleet.ill.put(NEW_NODE, reading(bench, HealthStatus.DOWN, "broker down", 2));
    bench.turns(4);
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.BAKING);

    bench.fleet.ill.put(NEW_NODE, reading(bench, HealthStatus.DOWN, "broker down", 3));
    bench.turns(4);
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.FAILED);
    assertThat(bench.upgrade(id).message())
        .hasValueSatisfying(m -> assertThat(m).contains("broker down"));
    assertThat(bench.node("gw-2-n1").state()).isEqualTo(NodeState.FAILED);
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.SERVING);
    assertThat(bench.bound("ln-1")).contains("gw-1-n1");
    assertThat(bench.fleet.isOpen(OLD_NODE)).isTrue();
  }

  @Test
  void aDeadOldNodeIsGivenUpOnlyByAnOperatorsWord() {
    TestBench bench = new TestBench(1, 1);
    bench.fleet.devicesPerTurn(1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.DRAINING);
    bench.fleet.silent.add(OLD_NODE);
    bench.fleet.ill.put(OLD_NODE, reading(bench, HealthStatus.DOWN, "its process is dead", 3));

    bench.turns(100);
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.PAUSED);

    bench.control().force(id, bench.term);
    bench.until(() -> bench.upgrade(id).state().isOver());
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.FAILED);
  }

  private static HealthReading reading(
      TestBench bench, HealthStatus status, String reason, int times) {
    return new HealthReading(status, reason, true, bench.clock.instant(), times);
  }
}
