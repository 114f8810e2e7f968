package dev.baton.gms.ring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.LogicalNodeName;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G15")
class HashRingTest {

  private final HashRing ring = ring("ln-1", "ln-2", "ln-3", "ln-4");

  @Test
  void isTheSameInEveryProcess() {
    // Written down once: a change of these would move every fleet.
    assertThat(Stream.of("d-1", "d-2", "d-3", "d-4", "d-5", "d-6").map(this::homeOf))
        .containsExactly("ln-1", "ln-1", "ln-1", "ln-4", "ln-4", "ln-2");
  }

  @Test
  void doesNotDependOnTheOrderOfItsLogicalNodes() {
    HashRing shuffled = ring("ln-3", "ln-1", "ln-4", "ln-2");
    assertThat(devices())
        .allMatch(device -> shuffled.logicalNodeOf(device).equals(ring.logicalNodeOf(device)));
  }

  @Test
  void givesEveryLogicalNodeAboutItsShare() {
    Map<LogicalNodeName, Long> shares =
        devices().stream()
            .collect(Collectors.groupingBy(ring::logicalNodeOf, Collectors.counting()));
    assertThat(shares).hasSize(4);
    assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(4_250L, 5_750L));
  }

  @Test
  void movesOnlyTheNewLogicalNodesShare() {
    HashRing wider = ring("ln-1", "ln-2", "ln-3", "ln-4", "ln-5");
    List<DeviceId> moved =
        devices().stream()
            .filter(device -> !wider.logicalNodeOf(device).equals(ring.logicalNodeOf(device)))
            .toList();
    assertThat(moved)
        .hasSizeBetween(3_000, 5_000)
        .allMatch(device -> wider.logicalNodeOf(device).value().equals("ln-5"));
  }

  private String homeOf(String device) {
    return ring.logicalNodeOf(new DeviceId(device)).value();
  }

  private static List<DeviceId> devices() {
    return IntStream.range(0, 20_000).mapToObj(i -> new DeviceId("device-" + i)).toList();
  }

  private static HashRing ring(String... names) {
    Function<String, LogicalNodeName> name = LogicalNodeName::new;
    return new HashRing(Stream.of(names).map(name).toList());
  }
}
