package dev.baton.gateway.gms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gateway.fake.TestGateway;
import dev.baton.gateway.report.BrokerAwayException;
import dev.baton.gateway.report.BrokerPulse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class GmsLinkTest {

  private static final Request SAVE =
      new Request.SaveSessions(TestGateway.SERVER, TestGateway.NODE, List.of());
  private static final Request HELLO =
      new Request.Hello(TestGateway.SERVER, new ReleaseVersion("1.0.0"), "boot", "h:1");

  private final MutableClock clock =
      MutableClock.of(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
  private final List<String> sent = new ArrayList<>();
  private boolean brokerAway;
  private final GmsLink link =
      new GmsLink(TestGateway.settings(), clock, this::send, new BrokerPulse(clock));

  @Test
  void anAnswerFindsItsQuestion() {
    CompletableFuture<Reply> first = link.ask(SAVE);
    CompletableFuture<Reply> second = link.ask(SAVE);

    link.answered(sent.get(1), new Reply.Done());

    assertThat(first).isNotDone();
    assertThat(second).isCompletedWithValue(new Reply.Done());
  }

  @Test
  void aLateOrForeignAnswerIsPassedOver() {
    link.answered("somebody else's", new Reply.Done());

    assertThat(link.wasLost()).isFalse();
  }

  @Test
  void aQuestionThatIsNotAnsweredInTimeFails() {
    CompletableFuture<Reply> asked = link.ask(SAVE);

    silence();

    assertThat(asked).isCompletedExceptionally();
    assertThat(link.wasLost()).isTrue();
    assertThat(link.wasLost()).isFalse();
  }

  @Test
  void whileGmsIsAwayOnlyAHelloIsSent() {
    var _ = link.ask(SAVE);
    silence();

    assertThat(link.ask(SAVE)).isCompletedExceptionally();
    assertThat(sent).hasSize(1);
    CompletableFuture<Reply> hello = link.ask(HELLO);
    assertThat(hello).isNotDone();

    link.answered(sent.getLast(), new Reply.Done());
    assertThat(link.ask(SAVE)).isNotDone();
  }

  @Test
  void oneSlowAnswerAmongOthersIsNoAbsence() {
    var _ = link.ask(SAVE);
    clock.add(Duration.ofSeconds(3));
    var _ = link.ask(SAVE);
    link.answered(sent.getLast(), new Reply.Done());

    clock.add(Duration.ofSeconds(2));
    link.expire();

    assertThat(link.wasLost()).isFalse();
    assertThat(link.ask(SAVE)).isNotDone();
  }

  @Test
  void whoWaitedInVainSparesTheNextOneTheWait() {
    GmsLink hasty =
        new GmsLink(
            TestGateway.settings("baton.requests.timeout-ms", "1"),
            clock,
            this::send,
            new BrokerPulse(clock));
    assertThatThrownBy(() -> hasty.askAndWait(SAVE, Reply.Done.class))
        .isInstanceOf(GmsAwayException.class);

    assertThat(hasty.ask(SAVE)).isCompletedExceptionally();
    assertThat(sent).hasSize(1);
  }

  @Test
  void anAbsentBrokerFailsTheQuestionAtOnce() {
    brokerAway = true;

    assertThat(link.ask(SAVE)).isCompletedExceptionally();
    assertThat(link.wasLost()).isTrue();
  }

  private void silence() {
    clock.add(Duration.ofSeconds(10));
    link.expire();
  }

  private void send(String correlationId, Request request) {
    if (brokerAway) {
      throw new BrokerAwayException("A request", new IllegalStateException("gone"));
    }
    sent.add(correlationId);
  }
}
