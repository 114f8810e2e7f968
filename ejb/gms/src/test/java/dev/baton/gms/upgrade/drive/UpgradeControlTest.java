package dev.baton.gms.upgrade.drive;

import static dev.baton.gms.upgrade.drive.TestBench.OLD_NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.UpgradeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpgradeControlTest {

  @Test
  void anOperatorsWordCutsTheDevicesThatDoNotGo() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.fleet.overdue(OLD_NODE, 3);
    bench.untilStep(id, StepState.DRAINING);
    bench.turns(40);

    bench.control().force(id, bench.term);
    bench.until(() -> bench.upgrade(id).state().isOver());

    assertThat(bench.fleet.kindsGiven()).containsOnlyOnce("Cut gw-1-n1");
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
  }

  @Test
  void forceNeedsANodeThatIsBeingEmptied() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());

    assertThatThrownBy(() -> bench.control().force(id, bench.term))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aPausedDrainIsTakenBackAndResumedWithANewOrder() {
    TestBench bench = new TestBench(1, 1);
    bench.fleet.devicesPerTurn(1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.DRAINING);
    bench.turns(5);

    bench.control().pause(id, "bob", bench.term);
    bench.turns(2);
    int left = bench.fleet.connections(OLD_NODE);
    bench.turns(50);
    assertThat(bench.fleet.connections(OLD_NODE)).isEqualTo(left);
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.PAUSED);
    assertThat(bench.upgrade(id).message()).contains("Paused by bob");
    assertThat(bench.step(id).state()).isEqualTo(StepState.DRAINING);
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.SERVING);

    bench.control().resume(id, bench.term);
    bench.until(() -> bench.upgrade(id).state().isOver());
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
    assertThat(bench.fleet.given.stream().filter(Order.Drain.class::isInstance))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void aPauseHoldsANewNodeBackFromBeingBound() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.DEPLOYING);

    bench.control().pause(id, "bob", bench.term);
    bench.turns(40);
    assertThat(bench.fleet.given).isEmpty();

    bench.control().resume(id, bench.term);
    bench.untilStep(id, StepState.COMPLETED);
  }

  @Test
  void onlyAPausedUpgradeCanBeResumed() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());

    assertThatThrownBy(() -> bench.control().resume(id, bench.term))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(id.value());
  }

  @ParameterizedTest
  @EnumSource(
      value = StepState.class,
      names = {"WAITING_FOR_QUIET", "DRAINING", "SETTLING", "CLOSING"})
  void anAbortLeavesBothNodesBoundAndTheOldOneServing(StepState state) {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, state);

    bench.control().abort(id, "bob", bench.term);
    bench.turns(10);

    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.ABORTED);
    assertThat(bench.bound("ln-1")).containsExactlyInAnyOrder("gw-1-n1", "gw-2-n1");
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.SERVING);
    assertThat(bench.node("gw-2-n1").state()).isEqualTo(NodeState.SERVING);
    assertThat(bench.fleet.isOpen(OLD_NODE)).isTrue();
    assertThatThrownBy(() -> bench.control().abort(id, "bob", bench.term))
        .isInstanceOf(ConflictException.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = StepState.class,
      names = {"DEPLOYING", "VERIFYING", "BINDING"})
  void anAbortBeforeTheNewNodeServesFreesItsServer(StepState state) {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, state);

    bench.control().abort(id, "bob", bench.term);
    bench.turns(10);

    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.ABORTED);
    assertThat(bench.bound("ln-1")).containsExactly("gw-1-n1");
    assertThat(bench.node("gw-2-n1").state()).isEqualTo(NodeState.CLOSED);
    assertThat(bench.servers().free())
        .extracting(server -> server.name().value())
        .containsExactly("gw-2");
  }
}
