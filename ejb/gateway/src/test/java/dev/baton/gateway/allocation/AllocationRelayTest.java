package dev.baton.gateway.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gateway.fake.TestGateway;
import dev.baton.socket.api.InboundPublish;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AllocationRelayTest {

  private final TestGateway gateway = new TestGateway();
  private final AllocationRelay relay =
      new AllocationRelay(TestGateway.settings(), gateway.node, gateway.gms, gateway.sockets);

  @Test
  @Tag("G1")
  void theAnswerComesOverTheChannelThatAsked() {
    grantAll();

    ask("d-1", "{\"upgrade\":\"u-1\",\"devices\":[\"d-1\"]}");
    relay.relay();

    assertThat(gateway.sockets.sent.getFirst().channel()).isEqualTo(TestGateway.id(1));
    assertThat(answer("d-1"))
        .isEqualTo(
            "{\"answers\":[{\"device\":\"d-1\",\"address\":\"10.0.0.2:1883\",\"tls\":false,"
                + "\"ticket\":\"b1.x.y\",\"epoch\":9}]}");
  }

  @Test
  void manyRequestsAreOneQuestion() {
    grantAll();
    for (int i = 0; i < 50; i++) {
      ask("d-" + i, "{}");
    }

    relay.relay();

    assertThat(gateway.gms.asked).hasSize(1);
    assertThat(gateway.sockets.sent).hasSize(50);
  }

  @Test
  @Tag("G4")
  void whoAsksForOthersIsRefusedForEachOfThem() {
    grantAll();

    ask("d-1", "{\"devices\":[\"d-1\",\"d-2\"]}");
    relay.relay();

    assertThat(
            ((Request.Allocations) gateway.gms.asked.getFirst()).questions().getFirst().devices())
        .hasSize(1);
    assertThat(answer("d-1"))
        .contains("{\"device\":\"d-2\",\"error\":\"d-1 may not ask for it\"}")
        .contains("10.0.0.2:1883");
  }

  @Test
  void whileGmsIsAwayTheDeviceIsToldWhenToAskAgain() {
    ask("d-1", "{}");
    relay.relay();

    assertThat(answer("d-1")).contains("\"retryAfterSeconds\":").contains("\"place\":0");
  }

  @Test
  void whatIsNoRequestIsAnsweredWithAnError() {
    ask("d-1", "where to?");

    assertThat(answer("d-1")).contains("\"error\":\"not a request");
  }

  private void grantAll() {
    gateway.gms.answers =
        request ->
            new Reply.AllocationAnswers(
                ((Request.Allocations) request)
                    .questions().stream()
                        .map(
                            q ->
                                List.of(
                                    AllocationAnswer.granted(
                                        q.asker(), "10.0.0.2:1883", false, "b1.x.y", new Epoch(9))))
                        .toList());
  }

  private String answer(String device) {
    return gateway.sockets.payloads("devices/" + device + "/allocation").getLast();
  }

  private void ask(String device, String payload) {
    relay.ask(
        new InboundPublish(
            TestGateway.id(1),
            device,
            "client",
            1,
            1,
            "devices/" + device + "/allocation/request",
            1,
            false,
            payload.getBytes(StandardCharsets.UTF_8),
            null,
            null,
            null,
            null,
            Map.of(),
            false,
            gateway.clock.instant()));
  }
}
