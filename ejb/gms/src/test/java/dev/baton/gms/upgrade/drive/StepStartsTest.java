package dev.baton.gms.upgrade.drive;

import static dev.baton.gms.upgrade.drive.TestBench.NEW_NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.upgrade.drive.TestBench.SettingsBuilder;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.UpgradeState;
import dev.baton.gms.upgrade.model.UpgradeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StepStartsTest {

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
  @Tag("G16")
  void anUpgradeAfterAnAbortGoesOnWithTheNodeThatServesAlready() {
    TestBench bench = new TestBench(1, 1);
    UpgradeId aborted = bench.start(TestBench.settings());
    bench.untilStep(aborted, StepState.DRAINING);
    bench.control().abort(aborted, "bob", bench.term);
    bench.turns(4);
    int deployed = bench.fleet.deployments.size();

    UpgradeId id = bench.start(TestBench.settings());
    bench.until(() -> bench.upgrade(id).state().isOver());

    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
    assertThat(bench.step(id).newNode()).contains(NEW_NODE);
    assertThat(bench.fleet.deployments).hasSize(deployed);
    assertThat(bench.bound("ln-1")).containsExactly("gw-2-n1");
  }
}
