package dev.baton.gms.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.Ticket;
import dev.baton.contracts.TicketKey;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.AllocationQuestion;
import dev.baton.gms.device.NewDevice;
import dev.baton.gms.support.Management;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AllocationServiceTest {

  private final Management gms = new Management();
  private final AllocationService allocations = Allocations.over(gms);

  @AfterEach
  void close() {
    gms.close();
  }

  @Test
  @Tag("G6")
  void aDrainedDeviceIsSentToTheUpgradedNodeOfItsFirstNodesLogicalNode() {
    NodeName old = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.serving("ln-2", "gw-2", "1.0.0", 10);
    gms.registered("d-1");
    gms.connected(old, "d-1", "c", 5);
    NodeName upgraded = gms.upgraded(old, "ln-1", "gw-3", 10);

    assertThat(ticket(ask(old, "d-1"), "gw-3").node()).isEqualTo(upgraded);
  }

  @Test
  @Tag("G6")
  void nobodyIsSentToANodeThatIsToBeDrainedNext() {
    NodeName old = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.serving("ln-1", "gw-2", "1.0.0", 10);
    gms.registered("d-1");
    gms.connected(old, "d-1", "c", 5);
    gms.upgraded(old, "ln-1", "gw-3", 1);

    assertThat(ask(old, "d-1").address()).isNotNull();
    gms.registered("d-2");
    gms.connected(old, "d-2", "c", 6);
    assertThat(ask(old, "d-2").retryAfterSeconds()).isPositive();
  }

  @Test
  @Tag("G6")
  @Tag("G10")
  void inARollbackTheSameRuleLeadsBack() {
    NodeName old = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    NodeName upgraded = gms.upgraded(old, "ln-1", "gw-3", 10);
    gms.registered("d-1");
    gms.connected(upgraded, "d-1", "c", 5);
    gms.database.inTransaction(
        () -> {
          gms.nodes.changeState(old, NodeState.SERVING, "undrained");
          gms.nodes.changeState(upgraded, NodeState.DRAINING, "unhealthy");
        });

    assertThat(ticket(ask(upgraded, "d-1"), "gw-1").node()).isEqualTo(old);
  }

  @Test
  @Tag("G15")
  void aFirstConnectGoesToTheLogicalNodeOfTheHash() {
    gms.serving("ln-1", "gw-1", "1.0.0", 100);
    gms.serving("ln-2", "gw-2", "1.0.0", 100);
    gms.registered("d-1", "d-2", "d-3", "d-4", "d-5", "d-6");

    for (int i = 1; i <= 6; i++) {
      DeviceId device = new DeviceId("d-" + i);
      String home =
          gms.database.inTransaction(
              () -> gms.nodes.ring().orElseThrow().logicalNodeOf(device).value());
      assertThat(ticket(ask(null, "d-" + i), home.replace("ln", "gw"))).isNotNull();
    }
  }

  @Test
  @Tag("G7")
  @Tag("G11")
  void aNodeIsNeverOverItsCapacityAndTheRestIsToldWhenToAskAgain() {
    gms.serving("ln-1", "gw-1", "1.0.0", 3);
    gms.registered("d-1", "d-2", "d-3", "d-4", "d-5");

    List<AllocationAnswer> answers =
        all(Stream.of("d-1", "d-2", "d-3", "d-4", "d-5").map(d -> question(null, d, d)).toList());

    assertThat(answers.subList(0, 3)).allMatch(answer -> answer.ticket() != null);
    assertThat(answers.subList(3, 5)).allMatch(answer -> answer.retryAfterSeconds() != null);
    assertThat(answers.subList(3, 5)).extracting(AllocationAnswer::place).containsExactly(1, 2);
  }

  @Test
  @Tag("G11")
  void aPlaceThatNobodyTookIsGivenToAnotherWhenItsLeaseIsOver() {
    gms.serving("ln-1", "gw-1", "1.0.0", 1);
    gms.registered("d-1", "d-2");

    assertThat(ask(null, "d-1").ticket()).isNotNull();
    assertThat(ask(null, "d-2").ticket()).isNull();
    gms.clock.add(Duration.ofSeconds(36));
    assertThat(ask(null, "d-2").ticket()).isNotNull();
  }

  @Test
  @Tag("G11")
  void aPlaceIsFreeOnceItsChannelIsClosed() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 1);
    gms.registered("d-1", "d-2");
    long epoch = epoch(ask(null, "d-1")).value();
    gms.connected(node, "d-1", "c", epoch);

    gms.clock.add(Duration.ofHours(1));
    assertThat(ask(null, "d-2").ticket()).isNull();
    gms.closed(node, "d-1", "c", epoch);
    assertThat(ask(null, "d-2").ticket()).isNotNull();
  }

  @Test
  @Tag("G11")
  void whoAsksAgainIsPromisedTheSamePlaceAndNoSecondOne() {
    gms.serving("ln-1", "gw-1", "1.0.0", 1);
    gms.registered("d-1");
    Epoch first = epoch(ask(null, "d-1"));
    gms.clock.add(Duration.ofSeconds(20));
    AllocationAnswer again = ask(null, "d-1");

    assertThat(again.epoch()).isEqualTo(first);
    assertThat(ticket(again, "gw-1").expiresAt()).isEqualTo(now().plusSeconds(30));
  }

  @Test
  @Tag("G11")
  void whoAsksTwiceAtOnceGetsOnePlace() {
    gms.serving("ln-1", "gw-1", "1.0.0", 5);
    gms.registered("d-1");
    List<AllocationAnswer> answers =
        all(List.of(question(null, "d-1", "d-1"), question(null, "d-1", "d-1")));

    assertThat(answers.get(1)).isEqualTo(answers.get(0));
  }

  @Test
  void everyAnswerHasAHigherEpochThanTheDevicesChannels() {
    NodeName old = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.registered("d-1");
    Epoch first = epoch(ask(null, "d-1"));
    gms.connected(old, "d-1", "c", first.value());
    gms.upgraded(old, "ln-1", "gw-3", 10);

    assertThat(epoch(ask(old, "d-1")).isAfter(first)).isTrue();
  }

  @Test
  @Tag("G9")
  void theEarliestRequestIsServedFirst() {
    gms.serving("ln-1", "gw-1", "1.0.0", 1);
    gms.registered("early", "late");
    NodeQuestion late = question(null, "late", "late");
    NodeQuestion early =
        new NodeQuestion(
            new AllocationQuestion(
                new DeviceId("early"), null, List.of(new DeviceId("early")), now().minusSeconds(1)),
            null);

    List<AllocationAnswer> answers = all(List.of(late, early));
    assertThat(answers.get(0).ticket()).isNull();
    assertThat(answers.get(1).ticket()).isNotNull();
  }

  @Test
  @Tag("G4")
  void aDeviceMayAskForOthersOfItsGroupOnly() {
    gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.registered("stranger");
    gms.database.inTransaction(
        () ->
            IntStream.range(0, 2)
                .forEach(
                    i ->
                        gms.devices.register(
                            new NewDevice(new DeviceId("m-" + i), null, 0, 0, "pumps"))));

    List<AllocationAnswer> answers = all(List.of(question(null, "m-0", "m-0", "m-1", "stranger")));
    assertThat(answers.get(0).ticket()).isNotNull();
    assertThat(answers.get(1).ticket()).isNotNull();
    assertThat(answers.get(2).error()).isEqualTo("not of the asker's group");
  }

  @Test
  void anUnknownDeviceIsRefused() {
    gms.serving("ln-1", "gw-1", "1.0.0", 10);
    assertThat(ask(null, "nobody").error()).isEqualTo("unknown device");
  }

  private AllocationAnswer ask(@Nullable NodeName over, String device) {
    return all(List.of(question(over, device, device))).getFirst();
  }

  private List<AllocationAnswer> all(List<NodeQuestion> questions) {
    return gms.database.inTransaction(() -> allocations.allocate(questions)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private NodeQuestion question(@Nullable NodeName over, String asker, String... devices) {
    List<DeviceId> ids = Stream.of(devices).map(DeviceId::new).toList();
    return new NodeQuestion(new AllocationQuestion(new DeviceId(asker), null, ids, now()), over);
  }

  private Instant now() {
    return gms.clock.instant();
  }

  private static Epoch epoch(AllocationAnswer answer) {
    return Objects.requireNonNull(answer.epoch());
  }

  /** Fails if the server's key did not sign it. */
  private static Ticket ticket(AllocationAnswer answer, String server) {
    return TicketKey.derivedFrom(Management.ticketKey(), new ServerName(server))
        .verify(Objects.requireNonNull(answer.ticket()))
        .orElseThrow();
  }
}
