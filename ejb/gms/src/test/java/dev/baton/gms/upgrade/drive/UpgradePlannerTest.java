package dev.baton.gms.upgrade.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.node.Server;
import dev.baton.gms.upgrade.drive.TestBench.SettingsBuilder;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpgradePlannerTest {

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
  @Tag("G13")
  void aTransferServerThatDoesNotAnswerIsNamedBeforeTheUpgradeBegins() {
    TestBench bench = new TestBench(2, 1);
    ServerName spare = bench.servers().free().getFirst().name();
    bench.fleet.unreachable.add(spare);

    assertThatThrownBy(() -> bench.start(TestBench.settings()))
        .isInstanceOf(ConflictException.class)
        .hasMessageStartingWith("No free server answers; start one of: " + spare + " at ");
  }

  @Test
  @Tag("G13")
  void aTransferServerThatAnswersComesFirst() {
    TestBench bench = new TestBench(1, 2);
    List<Server> free = bench.servers().free();
    bench.fleet.unreachable.add(free.getFirst().name());

    assertThat(bench.servers().best(1)).contains(free.getLast());
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
}
