package dev.baton.gms.upgrade.drive;

import static dev.baton.gms.upgrade.drive.TestBench.OLD_NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.upgrade.drive.TestBench.SettingsBuilder;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.UpgradeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a step empties its old node. */
class DrainTest {

  @Test
  @Tag("G2")
  void theDrainWaitsUntilTheConnectionsAreBelowTheFirstNumber() {
    TestBench bench = new TestBench(1, 1);
    SettingsBuilder settings = new SettingsBuilder();
    settings.startBelow = 50;
    UpgradeId id = bench.start(settings.build());
    bench.untilStep(id, StepState.WAITING_FOR_QUIET);

    bench.fleet.connections(OLD_NODE, 50, 10);
    bench.turns(40);
    assertThat(bench.step(id).state()).isEqualTo(StepState.WAITING_FOR_QUIET);
    assertThat(bench.fleet.kindsGiven()).doesNotContain("Drain gw-1-n1");
    assertThat(bench.step(id).message()).hasValueSatisfying(m -> assertThat(m).contains("50"));

    bench.fleet.connections(OLD_NODE, 49, 10);
    bench.turns(1);
    assertThat(bench.step(id).state()).isEqualTo(StepState.DRAINING);
    assertThat(bench.step(id).devices()).isEqualTo(49);
  }

  @Test
  @Tag("G12")
  void closingNeedsFewConnectionsThenLittleTrafficThenASuccessfulUnbinding() {
    TestBench bench = new TestBench(1, 1);
    SettingsBuilder settings = new SettingsBuilder();
    settings.settleBelow = 5;
    settings.settleUplink = 2;
    bench.fleet.devicesPerTurn(0);
    UpgradeId id = bench.start(settings.build());
    bench.untilStep(id, StepState.DRAINING);

    bench.fleet.connections(OLD_NODE, 5, 0);
    bench.turns(8);
    assertThat(bench.step(id).state()).isEqualTo(StepState.DRAINING);

    bench.fleet.connections(OLD_NODE, 4, 2);
    bench.turns(8);
    assertThat(bench.step(id).state()).isEqualTo(StepState.SETTLING);
    assertThat(bench.fleet.kindsGiven()).doesNotContain("Unbind gw-1-n1");

    bench.fleet.connections(OLD_NODE, 0, 1.9);
    bench.turns(2);
    assertThat(bench.fleet.kindsGiven()).contains("Unbind gw-1-n1");
    assertThat(bench.fleet.isOpen(OLD_NODE)).isTrue();

    bench.untilStep(id, StepState.BAKING);
    assertThat(bench.fleet.isOpen(OLD_NODE)).isFalse();
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.CLOSED);
  }

  @Test
  @Tag("G12")
  void aFailedUnbindingKeepsTheOldNodeOpenAndIsShown() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.fleet.refusals.put("Unbind", "the binding is in use");
    bench.untilStep(id, StepState.SETTLING);
    bench.turns(60);

    assertThat(bench.step(id).state()).isEqualTo(StepState.SETTLING);
    assertThat(bench.step(id).unbindFailure()).contains("the binding is in use");
    assertThat(bench.step(id).message())
        .hasValueSatisfying(m -> assertThat(m).contains("the binding is in use"));
    assertThat(bench.fleet.isOpen(OLD_NODE)).isTrue();
    assertThat(bench.bound("ln-1")).contains("gw-1-n1");
    assertThat(bench.fleet.kindsGiven()).doesNotContain("Close gw-1-n1");

    bench.fleet.refusals.clear();
    bench.untilStep(id, StepState.COMPLETED);
    assertThat(bench.bound("ln-1")).containsExactly("gw-2-n1");
  }

  @Test
  @Tag("G12")
  void anOldReportIsNotTakenForEmptiness() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.DRAINING);
    bench.turns(1);
    bench.fleet.silent.add(OLD_NODE);
    bench.fleet.connections(OLD_NODE, 0, 0);

    bench.turns(200);

    assertThat(bench.step(id).state()).isEqualTo(StepState.DRAINING);
  }

  @Test
  void aRefusedDrainIsShownAndOrderedAnew() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.fleet.refusals.put("Drain", "not introduced yet");
    bench.untilStep(id, StepState.DRAINING);
    bench.turns(10);
    assertThat(bench.step(id).message())
        .hasValueSatisfying(m -> assertThat(m).contains("not introduced yet"));

    bench.fleet.refusals.clear();
    bench.untilStep(id, StepState.COMPLETED);
  }

  @Test
  void devicesPastTheirDeadlineAreCountedAndNotCut() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.fleet.overdue(OLD_NODE, 3);
    bench.untilStep(id, StepState.DRAINING);
    bench.turns(400);

    UpgradeStep step = bench.step(id);
    assertThat(step.state()).isEqualTo(StepState.DRAINING);
    assertThat(step.overdue()).isEqualTo(3);
    assertThat(step.remaining()).isEqualTo(3);
    assertThat(step.moved()).isEqualTo(97);
    assertThat(bench.fleet.kindsGiven()).doesNotContain("Cut gw-1-n1");
  }

  @Test
  void devicesAreCutAfterTheTimeThatTheRequestSets() {
    TestBench bench = new TestBench(1, 1);
    SettingsBuilder settings = new SettingsBuilder();
    settings.forceAfter = 20;
    UpgradeId id = bench.start(settings.build());
    bench.fleet.overdue(OLD_NODE, 3);
    bench.untilStep(id, StepState.DRAINING);

    bench.turns(79);
    assertThat(bench.fleet.kindsGiven()).doesNotContain("Cut gw-1-n1");
    bench.turns(2);
    assertThat(bench.fleet.kindsGiven()).containsOnlyOnce("Cut gw-1-n1");
  }

  @Test
  @Tag("G17")
  void theStepTellsHowManyDevicesTakeDrainOrders() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.DRAINING);

    assertThat(bench.step(id).devices()).isEqualTo(100);
    assertThat(bench.step(id).drainable()).isEqualTo(90);
    assertThat(bench.step(id).stock()).isEqualTo(10);
  }
}
