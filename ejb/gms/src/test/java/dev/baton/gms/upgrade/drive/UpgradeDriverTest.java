package dev.baton.gms.upgrade.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.health.HealthReading;
import dev.baton.gms.health.HealthStatus;
import dev.baton.gms.upgrade.drive.TestBench.SettingsBuilder;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.UpgradeChanged;
import dev.baton.gms.upgrade.model.UpgradeState;
import dev.baton.gms.upgrade.model.UpgradeStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpgradeDriverTest {

  private static final NodeName OLD_NODE = new NodeName("gw-1-n1");
  private static final NodeName NEW_NODE = new NodeName("gw-2-n1");

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

    assertThat(servers(bench).claimOn(new ServerName("gw-1"))).isPresent();
    bench.turns(100);
    assertThat(bench.step(id).state()).isEqualTo(StepState.BAKING);
    bench.turns(25);

    assertThat(bench.step(id).state()).isEqualTo(StepState.COMPLETED);
    assertThat(servers(bench).claimOn(new ServerName("gw-1"))).isEmpty();
  }

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
  void anOperatorsWordCutsTheDevicesThatDoNotGo() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.fleet.overdue(OLD_NODE, 3);
    bench.untilStep(id, StepState.DRAINING);
    bench.turns(40);

    bench.driver().force(id, bench.term);
    bench.until(() -> bench.upgrade(id).state().isOver());

    assertThat(bench.fleet.kindsGiven()).containsOnlyOnce("Cut gw-1-n1");
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
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
  void forceNeedsANodeThatIsBeingEmptied() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());

    assertThatThrownBy(() -> bench.driver().force(id, bench.term))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aPausedDrainIsTakenBackAndResumedWithANewOrder() {
    TestBench bench = new TestBench(1, 1);
    bench.fleet.devicesPerTurn(1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.DRAINING);
    bench.turns(5);

    bench.driver().pause(id, "bob", bench.term);
    bench.turns(2);
    int left = bench.fleet.connections(OLD_NODE);
    bench.turns(50);
    assertThat(bench.fleet.connections(OLD_NODE)).isEqualTo(left);
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.PAUSED);
    assertThat(bench.upgrade(id).message()).contains("Paused by bob");
    assertThat(bench.step(id).state()).isEqualTo(StepState.DRAINING);
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.SERVING);

    bench.driver().resume(id, bench.term);
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

    bench.driver().pause(id, "bob", bench.term);
    bench.turns(40);
    assertThat(bench.fleet.given).isEmpty();

    bench.driver().resume(id, bench.term);
    bench.untilStep(id, StepState.COMPLETED);
  }

  @Test
  void onlyAPausedUpgradeCanBeResumed() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());

    assertThatThrownBy(() -> bench.driver().resume(id, bench.term))
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

    bench.driver().abort(id, "bob", bench.term);
    bench.turns(10);

    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.ABORTED);
    assertThat(bench.bound("ln-1")).containsExactlyInAnyOrder("gw-1-n1", "gw-2-n1");
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.SERVING);
    assertThat(bench.node("gw-2-n1").state()).isEqualTo(NodeState.SERVING);
    assertThat(bench.fleet.isOpen(OLD_NODE)).isTrue();
    assertThatThrownBy(() -> bench.driver().abort(id, "bob", bench.term))
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

    bench.driver().abort(id, "bob", bench.term);
    bench.turns(10);

    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.ABORTED);
    assertThat(bench.bound("ln-1")).containsExactly("gw-1-n1");
    assertThat(bench.node("gw-2-n1").state()).isEqualTo(NodeState.CLOSED);
    assertThat(servers(bench).free())
        .extracting(server -> server.name().value())
        .containsExactly("gw-2");
  }

  @Test
  @Tag("G16")
  void anUpgradeAfterAnAbortGoesOnWithTheNodeThatServesAlready() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId aborted = bench.start(TestBench.settings());
    bench.untilStep(aborted, StepState.DRAINING);
    bench.driver().abort(aborted, "bob", bench.term);
    bench.turns(4);
    int deployed = bench.fleet.deployments.size();

    UpgradeId id = bench.start(TestBench.settings());
    bench.until(() -> bench.upgrade(id).state().isOver());

    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
    assertThat(bench.step(id).newNode()).contains(NEW_NODE);
    assertThat(bench.fleet.deployments).hasSize(deployed);
    assertThat(bench.bound("ln-1")).containsExactly("gw-2-n1");
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

    bench.driver().pause(id, "bob", bench.term);
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

    bench.driver().force(id, bench.term);
    bench.until(() -> bench.upgrade(id).state().isOver());
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
    assertThat(bench.node("gw-1-n1").state()).isEqualTo(NodeState.FAILED);
  }

  @Test
  void everyOrderCarriesTheTermOfItsCoordinator() {
    TestBench bench = new TestBench(1, 1);
    bench.term = 7;
    UpgradeId id = bench.start(TestBench.settings());
    bench.untilStep(id, StepState.DRAINING);
    bench.restart();
    bench.until(() -> bench.upgrade(id).state().isOver());

    assertThat(bench.fleet.given)
        .extracting(order -> order.getClass().getSimpleName() + " " + order.header().term())
        .containsExactly("Bind 7", "Drain 7", "Unbind 8", "Close 8");
  }

  @Test
  @Tag("G13")
  void afterAKillAtAnyMomentTheUpgradeGoesOnFromWhatIsStored() {
    int turns = turnsToTheEnd();
    for (int killed = 0; killed < turns; killed++) {
      TestBench bench = new TestBench(2, 1);
      UpgradeId id = bench.start(TestBench.settings());
      bench.turns(killed);
      bench.restart();
      bench.until(() -> bench.upgrade(id).state().isOver());

      assertThat(bench.upgrade(id).state())
          .as("killed after turn %d", killed)
          .isEqualTo(UpgradeState.COMPLETED);
      assertThat(bench.fleet.kindsGiven())
          .as("killed after turn %d", killed)
          .containsExactly(
              "Bind gw-3-n1",
              "Drain gw-1-n1",
              "Unbind gw-1-n1",
              "Close gw-1-n1",
              "Bind gw-1-n2",
              "Drain gw-2-n1",
              "Unbind gw-2-n1",
              "Close gw-2-n1");
    }
  }

  @Test
  @Tag("G13")
  void aKillBetweenTheWorldsTurnAndTheCoordinatorsChangesNothing() {
    TestBench bench = new TestBench(2, 1);
    UpgradeId id = bench.start(TestBench.settings());
    for (int i = 0; i < 2000 && !bench.upgrade(id).state().isOver(); i++) {
      bench.fleet.live();
      bench.coordinate();
      bench.coordinate();
      bench.restart();
      bench.clock.pass(Duration.ofMillis(250));
      bench.coordinate();
    }
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
    assertThat(bench.bound("ln-1")).containsExactly("gw-3-n1");
    assertThat(bench.bound("ln-2")).containsExactly("gw-1-n2");
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

  @Test
  void stepsRunAtOnceAsFarAsTheRequestAllows() {
    TestBench bench = new TestBench(3, 3);
    SettingsBuilder settings = new SettingsBuilder();
    settings.parallel = 2;
    UpgradeId id = bench.start(settings.build());
    bench.turns(6);

    assertThat(bench.upgrade(id).steps().stream().filter(s -> s.state().isUnderWay())).hasSize(2);
    bench.until(() -> bench.upgrade(id).state().isOver());
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
  }

  @Test
  void aCanaryGoesAlone() {
    TestBench bench = new TestBench(3, 3);
    SettingsBuilder settings = new SettingsBuilder();
    settings.parallel = 3;
    settings.canary = true;
    UpgradeId id = bench.start(settings.build());
    bench.untilStep(id, StepState.BAKING);

    assertThat(bench.upgrade(id).steps())
        .extracting(UpgradeStep::state)
        .containsExactly(StepState.BAKING, StepState.PLANNED, StepState.PLANNED);
  }

  @Test
  void aRunningUpgradeKeepsAnotherFromItsLogicalNodes() {
    TestBench bench = new TestBench(2, 2);
    SettingsBuilder first = new SettingsBuilder();
    first.logicalNodes = List.of(new LogicalNodeName("ln-1"));
    UpgradeId id = bench.start(first.build());

    assertThatThrownBy(() -> bench.start(TestBench.settings()))
        .isInstanceOf(UpgradeRunningException.class)
        .hasMessageContaining(id.value())
        .hasMessageContaining("ln-1");

    SettingsBuilder other = new SettingsBuilder();
    other.logicalNodes = List.of(new LogicalNodeName("ln-2"));
    assertThat(bench.start(other.build())).isNotEqualTo(id);
  }

  @Test
  @Tag("G13")
  void anUpgradeNeedsATransferServer() {
    TestBench bench = new TestBench(2, 0);

    assertThatThrownBy(() -> bench.start(TestBench.settings()))
        .isInstanceOf(NoTransferServerException.class)
        .hasMessageContaining("transfer server");
  }

  @Test
  void whereEveryNodeHasTheReleaseThereIsNothingToDo() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId id = bench.start(TestBench.settings());
    bench.until(() -> bench.upgrade(id).state().isOver());

    assertThatThrownBy(() -> bench.start(TestBench.settings()))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("1.1.0");
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

  private static TransferServers servers(TestBench bench) {
    return new TransferServers(bench.nodes, bench.upgrades);
  }

  private static HealthReading reading(
      TestBench bench, HealthStatus status, String reason, int times) {
    return new HealthReading(status, reason, true, bench.clock.instant(), times);
  }

  private static int turnsToTheEnd() {
    TestBench bench = new TestBench(2, 1);
    UpgradeId id = bench.start(TestBench.settings());
    int turns = 0;
    while (!bench.upgrade(id).state().isOver()) {
      bench.turn();
      turns++;
    }
    return turns;
  }
}
