package dev.baton.gms.upgrade.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.UpgradeState;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An upgrade goes on from what is stored, whoever coordinates it. */
class RestartTest {

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
      bench.clock.add(Duration.ofMillis(250));
      bench.coordinate();
    }
    assertThat(bench.upgrade(id).state()).isEqualTo(UpgradeState.COMPLETED);
    assertThat(bench.bound("ln-1")).containsExactly("gw-3-n1");
    assertThat(bench.bound("ln-2")).containsExactly("gw-1-n2");
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
