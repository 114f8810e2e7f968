package dev.baton.gms.upgrade.drive;

import static dev.baton.gms.upgrade.drive.TestBench.NEW_NODE;
import static dev.baton.gms.upgrade.drive.TestBench.OLD_NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.UpgradeChanged;
import dev.baton.gms.upgrade.model.UpgradeState;
import dev.baton.gms.upgrade.model.UpgradeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpgradeDriverTest {

  @Test
  @Tag("G13")
  @Tag("G16")
  void theEmptiedServerIsTheTransferServerOfTheNextStep() {
    TestBench bench = new TestBench(2, 1);
    UpgradeId id = bench.start(TestBench.settings());

    bench.until(() -> bench.upgrade(id).state().isOver());

    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
    assertThat(bench.upgrade(id).from()).isEqualTo("1.0.0");
    assertThat(bench.upgrade(id).steps())
        .extracting(step -> step.newNode().orElseThrow().value())
        .containsExactly("gw-3-n1", "gw-1-n2");
    assertThat(bench.bound("ln-1")).containsExactly("gw-3-n1");
    assertThat(bench.bound("ln-2")).containsExactly("gw-1-n2");
    assertThat(bench.node("gw-2-n1").state()).isEqualTo(NodeState.CLOSED);
    assertThat(bench.fleet.connections(new NodeName("gw-3-n1"))).isEqualTo(100);
    assertThat(bench.fleet.connections(new NodeName("gw-1-n2"))).isEqualTo(100);
  }

  @Test
  @Tag("G13")
  void theOrdersOfAStepComeInOrder() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());

    bench.until(() -> bench.upgrade(id).state().isOver());

    assertThat(bench.fleet.kindsGiven())
        .containsExactly("Bind gw-2-n1", "Drain gw-1-n1", "Unbind gw-1-n1", "Close gw-1-n1");
    assertThat(bench.fleet.isOpen(OLD_NODE)).isFalse();
    assertThat(bench.step(id).times().keySet())
        .contains(
            StepState.DEPLOYING,
            StepState.VERIFYING,
            StepState.BINDING,
            StepState.WAITING_FOR_QUIET,
            StepState.DRAINING,
            StepState.SETTLING,
            StepState.CLOSING,
            StepState.BAKING,
            StepState.COMPLETED);
  }

  @Test
  @Tag("G13")
  void theOldNodeIsDrainedOnlyWhenTheNewOneServes() {
    TestBench bench = new TestBench(1, 1);
    bench.start(TestBench.settings());

    bench.until(() -> bench.fleet.kindsGiven().contains("Drain gw-1-n1"));

    assertThat(bench.node("gw-2-n1").state()).isEqualTo(NodeState.SERVING);
    assertThat(bench.fleet.isOpen(NEW_NODE)).isTrue();
    assertThat(bench.bound("ln-1")).containsExactly("gw-1-n1", "gw-2-n1");
  }

  @Test
  @Tag("G13")
  void theBakeTimePassesBeforeTheOldServerIsFree() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.BAKING);

    assertThat(bench.servers().claimOn(new ServerName("gw-1"))).isPresent();
    bench.turns(100);
    assertThat(bench.step(id).state()).isEqualTo(StepState.BAKING);
    bench.turns(25);

    assertThat(bench.step(id).state()).isEqualTo(StepState.COMPLETED);
    assertThat(bench.servers().claimOn(new ServerName("gw-1"))).isEmpty();
  }

  @Test
  void aFailedDeploymentFailsTheUpgradeWithItsCauseAndTouchesNoOldNode() {
    TestBench bench = new TestBench(2, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.coordinate();
    bench.fleet.failDeployment(new NodeName("gw-3-n1"), "WFLYSRV0055: no such class");

    bench.until(() -> bench.upgrade(id).state().isOver());

    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.FAILED);
    assertThat(bench.upgrade(id).message())
        .hasValueSatisfying(m -> assertThat(m).contains("WFLYSRV0055: no such class"));
    assertThat(bench.node("gw-3-n1").state()).isEqualTo(NodeState.FAILED);
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.SERVING);
    assertThat(bench.upgrade(id).steps())
        .extracting(UpgradeStep::state)
        .containsExactly(StepState.FAILED, StepState.ABORTED);
    assertThat(bench.fleet.given).isEmpty();
  }

  @Test
  void whoWatchesIsToldOnlyWhenSomethingShows() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.BAKING);
    bench.events.clear();

    bench.turns(20);
    assertThat(bench.events).isEmpty();

    bench.untilStep(id, StepState.COMPLETED);
    assertThat(bench.events).contains(new UpgradeChanged(id));
  }
}
