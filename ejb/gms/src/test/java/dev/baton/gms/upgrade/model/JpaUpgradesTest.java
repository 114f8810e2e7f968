package dev.baton.gms.upgrade.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.support.Management;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G13")
class JpaUpgradesTest {

  private static final UpgradeId ID = new UpgradeId("u-1");

  private final Management gms = new Management();
  private final Upgrades upgrades = new JpaUpgrades(gms.database.entities());

  @BeforeEach
  void store() {
    gms.database.inTransaction(
        () -> {
          gms.database
              .entities()
              .createNativeQuery(
                  "insert into gateway_release values ('1.1.0', 'aa', 7, current_timestamp, 'x')")
              .executeUpdate();
          Upgrade upgrade = new Upgrade(ID, "1.0.0", settings(), "alice", gms.clock.instant());
          upgrade.add(plan(1), gms.clock.instant());
          upgrade.add(plan(2), gms.clock.instant());
          upgrades.add(upgrade);
        });
  }

  @AfterEach
  void close() {
    gms.close();
  }

  @Test
  void allThatAnUpgradeIsSurvivesTheProcess() {
    gms.database.inTransaction(
        () -> {
          Upgrade upgrade = upgrades.find(ID).orElseThrow();
          UpgradeStep step = upgrade.steps().getFirst();
          step.takeOver(new NodeName("gw-3-n1"), new ServerName("gw-3"));
          step.apply(StepState.Event.SERVER_TAKEN, gms.clock.instant());
          upgrade.pause(Pause.BY_OPERATOR, "Paused by alice");
          upgrade.sumUp(gms.clock.instant());
        });

    gms.database.inTransaction(
        () -> {
          Upgrade upgrade = upgrades.find(ID).orElseThrow();
          assertThat(upgrade.settings()).isEqualTo(settings());
          assertThat(upgrade.state()).isEqualTo(UpgradeState.PAUSED);
          assertThat(upgrade.pause()).contains(Pause.BY_OPERATOR);
          assertThat(upgrade.message()).contains("Paused by alice");
          assertThat(upgrade.steps())
              .extracting(UpgradeStep::state)
              .containsExactly(StepState.DEPLOYING, StepState.PLANNED);
          UpgradeStep step = upgrade.steps().getFirst();
          assertThat(step.newNode()).contains(new NodeName("gw-3-n1"));
          assertThat(step.times())
              .containsEntry(StepState.DEPLOYING, gms.clock.instant())
              .containsEntry(StepState.PLANNED, gms.clock.instant());
        });
  }

  @Test
  void anUpgradeRunsUntilAllItsStepsAreOver() {
    assertThat(running()).containsExactly(ID);

    gms.database.inTransaction(
        () -> {
          Upgrade upgrade = upgrades.find(ID).orElseThrow();
          upgrade.steps().forEach(step -> step.apply(StepState.Event.ABORT, gms.clock.instant()));
          upgrade.sumUp(gms.clock.instant());
        });

    assertThat(running()).isEmpty();
    assertThat(gms.database.inTransaction(() -> upgrades.page(new PageRequest(0, 5))).items())
        .extracting(Upgrade::state)
        .containsExactly(UpgradeState.ABORTED);
  }

  private List<UpgradeId> running() {
    return gms.database.inTransaction(() -> upgrades.running().stream().map(Upgrade::id).toList());
  }

  private static StepPlan plan(int number) {
    return new StepPlan(
        new LogicalNodeName("ln-" + number),
        new NodeName("gw-" + number + "-n1"),
        new ServerName("gw-" + number));
  }

  private static UpgradeSettings settings() {
    return new UpgradeSettings(
        new ReleaseVersion("1.1.0"),
        List.of(new LogicalNodeName("ln-1"), new LogicalNodeName("ln-2")),
        false,
        1,
        null,
        500,
        60,
        1,
        1.0,
        30,
        3,
        null,
        new UpgradeSettings.Priority(10, 7, 7));
  }
}
