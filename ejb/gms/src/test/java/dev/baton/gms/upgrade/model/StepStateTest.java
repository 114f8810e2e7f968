package dev.baton.gms.upgrade.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.gms.upgrade.model.StepState.Event;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("G13")
class StepStateTest {

  /** The whole table: what is not in it must be refused. */
  private static Map<StepState, Map<Event, StepState>> table() {
    Map<StepState, Map<Event, StepState>> table = new EnumMap<>(StepState.class);
    for (StepState state : StepState.values()) {
      table.put(state, new EnumMap<>(Event.class));
    }
    put(table, StepState.PLANNED, Event.SERVER_TAKEN, StepState.DEPLOYING);
    put(table, StepState.PLANNED, Event.TARGET_SERVES, StepState.WAITING_FOR_QUIET);
    put(table, StepState.DEPLOYING, Event.DEPLOYED, StepState.VERIFYING);
    put(table, StepState.VERIFYING, Event.VERIFIED, StepState.BINDING);
    put(table, StepState.BINDING, Event.BOUND, StepState.WAITING_FOR_QUIET);
    put(table, StepState.WAITING_FOR_QUIET, Event.QUIET, StepState.DRAINING);
    put(table, StepState.DRAINING, Event.EMPTIED, StepState.SETTLING);
    put(table, StepState.SETTLING, Event.UNBOUND, StepState.CLOSING);
    put(table, StepState.CLOSING, Event.PORT_CLOSED, StepState.BAKING);
    put(table, StepState.BAKING, Event.BAKED, StepState.COMPLETED);
    put(table, StepState.ROLLING_BACK, Event.ROLLED_BACK, StepState.ROLLED_BACK);
    for (StepState state :
        EnumSet.of(
            StepState.BINDING,
            StepState.WAITING_FOR_QUIET,
            StepState.DRAINING,
            StepState.SETTLING,
            StepState.CLOSING,
            StepState.BAKING,
            StepState.COMPLETED)) {
      put(table, state, Event.ROLL_BACK, StepState.ROLLING_BACK);
    }
    for (StepState state :
        EnumSet.complementOf(
            EnumSet.of(
                StepState.COMPLETED, StepState.ROLLED_BACK, StepState.ABORTED, StepState.FAILED))) {
      put(table, state, Event.ABORT, StepState.ABORTED);
      put(table, state, Event.FAIL, StepState.FAILED);
    }
    return table;
  }

  private static void put(
      Map<StepState, Map<Event, StepState>> table, StepState from, Event event, StepState to) {
    table.getOrDefault(from, Map.of()).put(event, to);
  }

  static Stream<Arguments> everyStateWithEveryEvent() {
    return Stream.of(StepState.values())
        .flatMap(state -> Stream.of(Event.values()).map(event -> Arguments.of(state, event)));
  }

  @ParameterizedTest
  @MethodSource("everyStateWithEveryEvent")
  void anEventLeadsWhereTheTableSaysOrNowhere(StepState state, Event event) {
    StepState expected = table().getOrDefault(state, Map.of()).get(event);

    if (expected == null) {
      assertThat(state.after(event)).isEmpty();
    } else {
      assertThat(state.after(event)).contains(expected);
    }
  }

  @Test
  void noEventButARollbackLeavesAStateThatIsOver() {
    for (StepState state : StepState.values()) {
      if (state.isOver()) {
        assertThat(Stream.of(Event.values()).filter(event -> state.after(event).isPresent()))
            .isSubsetOf(Event.ROLL_BACK);
      }
    }
  }

  @Test
  void anUpgradeShowsTheLeastAdvancedOfItsStepsThatAreUnderWay() {
    assertThat(
            UpgradeState.of(
                List.of(StepState.COMPLETED, StepState.BAKING, StepState.DRAINING), false))
        .isEqualTo(UpgradeState.DRAINING);
    assertThat(UpgradeState.of(List.of(StepState.DRAINING, StepState.PLANNED), false))
        .isEqualTo(UpgradeState.DRAINING);
    assertThat(UpgradeState.of(List.of(StepState.COMPLETED, StepState.PLANNED), false))
        .isEqualTo(UpgradeState.PLANNED);
  }

  @Test
  void anUpgradeIsPausedOnlyAsLongAsAStepIsNotOver() {
    assertThat(UpgradeState.of(List.of(StepState.DRAINING), true)).isEqualTo(UpgradeState.PAUSED);
    assertThat(UpgradeState.of(List.of(StepState.COMPLETED), true))
        .isEqualTo(UpgradeState.COMPLETED);
  }

  @Test
  void anUpgradeEndsAsItsWorstStepDid() {
    assertThat(UpgradeState.of(List.of(StepState.COMPLETED, StepState.COMPLETED), false))
        .isEqualTo(UpgradeState.COMPLETED);
    assertThat(UpgradeState.of(List.of(StepState.COMPLETED, StepState.ABORTED), false))
        .isEqualTo(UpgradeState.ABORTED);
    assertThat(UpgradeState.of(List.of(StepState.ABORTED, StepState.FAILED), false))
        .isEqualTo(UpgradeState.FAILED);
    assertThat(UpgradeState.of(List.of(StepState.ROLLED_BACK, StepState.ABORTED), false))
        .isEqualTo(UpgradeState.ROLLED_BACK);
  }
}
