package dev.baton.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.SecretProof;
import dev.baton.contracts.Ticket;
import dev.baton.contracts.TicketKey;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.LogInAnswer;
import dev.baton.contracts.request.LogInAnswer.Outcome;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.contracts.request.StoredSession;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.fake.TestGateway;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.topic.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AdmissionDeskTest {

  private final TestGateway gateway = new TestGateway();
  private final UsedTickets used = new UsedTickets(gateway.clock);
  private AdmissionDesk desk = desk(TestGateway.settings());
  private long channel;

  @Test
  @Tag("G6")
  void aTicketIsAdmittedWithoutAWordToGms() {
    Admission.Admitted admitted = admitted(decide(ticketHolder("d-1", 7)));

    assertThat(admitted.device()).isEqualTo("d-1");
    assertThat(admitted.epoch()).isEqualTo(7);
    assertThat(gateway.gms.asked).isEmpty();
  }

  @Test
  void oneTicketIsOneChannel() {
    ConnectRequest first = ticketHolder("d-1", 7);
    ConnectRequest second = ticketHolder("d-1", 7);

    assertThat(decide(first)).isInstanceOf(Admission.Admitted.class);
    assertThat(reason(decide(second))).isEqualTo(ReasonCode.NOT_AUTHORIZED);
  }

  @Test
  void aTicketPastItsTimeIsRefused() {
    ConnectRequest late = ticketHolder("d-1", 7);
    gateway.clock.add(Duration.ofSeconds(60));

    assertThat(reason(decide(late))).isEqualTo(ReasonCode.NOT_AUTHORIZED);
  }

  @Test
  void aTicketOfAnotherDeviceIsRefused() {
    assertThat(reason(decide(attempt("d-2", ticket("d-1", 7, TestGateway.NODE)))))
        .isEqualTo(ReasonCode.NOT_AUTHORIZED);
  }

  @Test
  void aTicketForAnEarlierNodeOfThisServerIsRefused() {
    assertThat(reason(decide(attempt("d-1", ticket("d-1", 7, new NodeName("gw-1-n0"))))))
        .isEqualTo(ReasonCode.NOT_AUTHORIZED);
  }

  @Test
  void aTicketSignedWithAnotherServersKeyIsRefused() {
    TicketKey foreign =
        TicketKey.derivedFrom("master".getBytes(StandardCharsets.UTF_8), new ServerName("gw-2"));

    assertThat(reason(decide(attempt("d-1", foreign.sign(unsigned("d-1", 7, TestGateway.NODE))))))
        .isEqualTo(ReasonCode.NOT_AUTHORIZED);
  }

  @Test
  void aSecretIsAskedForByItsProofOnly() {
    logIns(admittedAnswer(9, null));

    Admission.Admitted admitted = admitted(decide(attempt("d-1", "secret")));

    assertThat(admitted.epoch()).isEqualTo(9);
    Request.LogIns asked = (Request.LogIns) gateway.gms.asked.getFirst();
    assertThat(asked.logIns().getFirst().proof())
        .isEqualTo(SecretProof.of(new DeviceId("d-1"), bytes("secret")));
    assertThat(asked.toString()).doesNotContain("secret\"");
  }

  @Test
  void allLogInsOfABatchAreOneQuestion() {
    logIns(
        admittedAnswer(1, null), answer(Outcome.BAD_CREDENTIALS), answer(Outcome.QUOTA_EXCEEDED));

    List<Admission> decisions =
        desk.decide(
            List.of(
                attempt("d-1", "a"),
                ticketHolder("d-9", 5),
                attempt("d-2", "b"),
                attempt("d-3", "c")));

    assertThat(gateway.gms.asked).hasSize(1);
    assertThat(decisions.get(0)).isInstanceOf(Admission.Admitted.class);
    assertThat(admitted(decisions.get(1)).epoch()).isEqualTo(5);
    assertThat(reason(decisions.get(2))).isEqualTo(ReasonCode.BAD_USER_NAME_OR_PASSWORD);
    assertThat(reason(decisions.get(3))).isEqualTo(ReasonCode.QUOTA_EXCEEDED);
  }

  @Test
  void whileGmsIsAwayTicketsAreAdmittedAndSecretsPutOff() {
    List<Admission> decisions =
        desk.decide(List.of(attempt("d-1", "secret"), ticketHolder("d-2", 5)));

    assertThat(reason(decisions.get(0))).isEqualTo(ReasonCode.SERVER_UNAVAILABLE);
    assertThat(decisions.get(1)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void noPasswordIsNoLogIn() {
    assertThat(reason(decide(attempt("d-1", null))))
        .isEqualTo(ReasonCode.BAD_USER_NAME_OR_PASSWORD);
    assertThat(gateway.gms.asked).isEmpty();
  }

  @Test
  void anonymousDevicesGoByTheirClientIdWhereTheSettingsAllowIt() {
    desk = desk(TestGateway.settings("baton.devices.anonymous", "true"));
    logIns(admittedAnswer(3, null));

    assertThat(admitted(decide(attempt(null, null))).device()).isEqualTo("client");
  }

  @Test
  void aCertificatesNameGoesBeforeTheUserName() {
    logIns(admittedAnswer(3, null));
    ConnectRequest plain = attempt("somebody", null);
    ConnectRequest certified =
        new ConnectRequest(
            plain.channel(),
            plain.clientId(),
            5,
            plain.userName(),
            null,
            "meter-7",
            true,
            0,
            60,
            Map.of(),
            "10.0.0.7",
            gateway.clock.instant());

    assertThat(admitted(decide(certified)).device()).isEqualTo("meter-7");
  }

  @Test
  void aNameThatIsNoTopicLevelIsRefused() {
    assertThat(reason(decide(attempt("a/b", "secret"))))
        .isEqualTo(ReasonCode.BAD_USER_NAME_OR_PASSWORD);
  }

  @Test
  @Tag("G7")
  void atCapacityTheNextDeviceIsReferredElsewhere() {
    full();
    gateway.gms.answers = request -> allocations("10.0.0.2:1883");

    Admission.Refused refused = (Admission.Refused) decide(ticketHolder("d-1", 99));

    assertThat(refused.reason()).isEqualTo(ReasonCode.USE_ANOTHER_SERVER);
    assertThat(refused.serverReference()).isEqualTo("10.0.0.2:1883");
  }

  @Test
  @Tag("G7")
  void atCapacityAClientThatComesBackTakesItsOwnPlace() {
    full();

    assertThat(decide(ticketHolder("d-5", 99, "client-5"))).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  @Tag("G13")
  void whileDrainingNewcomersAreReferredOnceTheirPasswordIsProven() {
    gateway.state(NodeState.DRAINING);
    gateway.gms.answers =
        request ->
            switch (request) {
              case Request.LogIns logIns ->
                  new Reply.LogInAnswers(
                      List.of(admittedAnswer(1, null), answer(Outcome.BAD_CREDENTIALS)));
              case Request.Allocations allocations -> allocations("10.0.0.2:1883");
              case Request.Hello hello -> new Reply.Failed("unexpected");
              case Request.SaveSessions sessions -> new Reply.Failed("unexpected");
            };

    List<Admission> decisions =
        desk.decide(List.of(attempt("d-1", "right"), attempt("d-2", "wrong")));

    assertThat(decisions.get(0))
        .isEqualTo(new Admission.Refused(ReasonCode.USE_ANOTHER_SERVER, "10.0.0.2:1883"));
    assertThat(reason(decisions.get(1))).isEqualTo(ReasonCode.BAD_USER_NAME_OR_PASSWORD);
  }

  @Test
  @Tag("G13")
  void whileDrainingAndGmsHasNoPlaceTheReferenceIsLeftOut() {
    gateway.state(NodeState.DRAINING);

    assertThat(decide(ticketHolder("d-1", 1)))
        .isEqualTo(new Admission.Refused(ReasonCode.USE_ANOTHER_SERVER, null));
  }

  @Test
  void gmsOwnReferenceIsPassedOn() {
    logIns(new LogInAnswer(Outcome.USE_ANOTHER_SERVER, null, null, "10.0.0.3:1883"));

    assertThat(decide(attempt("d-1", "secret")))
        .isEqualTo(new Admission.Refused(ReasonCode.USE_ANOTHER_SERVER, "10.0.0.3:1883"));
  }

  @Test
  void nobodyIsAdmittedBeforeGmsSaidWhoWeAre() {
    AdmissionDesk early =
        new AdmissionDesk(
            TestGateway.settings(),
            gateway.clock,
            new LocalNode(),
            gateway.channels,
            used,
            gateway.gms);

    assertThat(reason(early.decide(List.of(ticketHolder("d-1", 1))).getFirst()))
        .isEqualTo(ReasonCode.SERVER_UNAVAILABLE);
  }

  @Test
  void aKeptSessionIsInForceFromTheStart() {
    logIns(
        admittedAnswer(
            4,
            new StoredSession(
                new DeviceId("d-1"),
                "client",
                300,
                List.of(
                    new StoredSession.StoredSubscription("devices/d-1/#", 1, false, true, 2, 7)))));

    Admission.Admitted admitted = admitted(decide(attempt("d-1", "secret")));

    assertThat(admitted.sessionPresent()).isTrue();
    assertThat(admitted.subscriptions())
        .containsExactly(new Subscription("devices/d-1/#", 1, false, true, 2, 7));
  }

  @Test
  @Tag("G17")
  void theDeviceLibraryIsKnownByItsUserProperty() {
    decide(ticketHolder("d-1", 7));
    gateway.channels.opened(TestGateway.id(channel), gateway.clock.instant());

    assertThat(gateway.channels.drainableCount()).isEqualTo(1);
  }

  @Test
  void topicsAreTheDevicesOwn() {
    Admission.Admitted admitted = admitted(decide(ticketHolder("d-1", 7)));

    assertThat(admitted.topics().mayPublish("devices/d-1/up/heat")).isTrue();
    assertThat(admitted.topics().mayPublish("devices/d-2/up/heat")).isFalse();
    assertThat(admitted.topics().maySubscribe("devices/d-1/#")).isTrue();
    assertThat(admitted.topics().maySubscribe("devices/+/commands")).isFalse();
  }

  private AdmissionDesk desk(GatewaySettings settings) {
    return new AdmissionDesk(
        settings, gateway.clock, gateway.node, gateway.channels, used, gateway.gms);
  }

  private Admission decide(ConnectRequest attempt) {
    return desk.decide(List.of(attempt)).getFirst();
  }

  private void full() {
    int capacity = gateway.node.view().map(NodeView::capacity).orElseThrow();
    for (int i = 1; i <= capacity; i++) {
      gateway.channel("d-" + i, i, true, 5);
    }
    channel = capacity;
  }

  private void logIns(LogInAnswer... answers) {
    gateway.gms.answers = request -> new Reply.LogInAnswers(List.of(answers));
  }

  private static LogInAnswer answer(Outcome outcome) {
    return new LogInAnswer(outcome, null, null, null);
  }

  private static LogInAnswer admittedAnswer(long epoch, @Nullable StoredSession session) {
    return new LogInAnswer(Outcome.ADMITTED, new Epoch(epoch), session, null);
  }

  private static Reply allocations(String address) {
    return new Reply.AllocationAnswers(
        List.of(
            List.of(
                AllocationAnswer.granted(
                    new DeviceId("d-1"), address, false, "b1.x.y", new Epoch(100)))));
  }

  private static ReasonCode reason(Admission admission) {
    return ((Admission.Refused) admission).reason();
  }

  private static Admission.Admitted admitted(Admission admission) {
    return (Admission.Admitted) admission;
  }

  private ConnectRequest ticketHolder(String device, long epoch) {
    return ticketHolder(device, epoch, "client");
  }

  private ConnectRequest ticketHolder(String device, long epoch, String clientId) {
    return attempt(device, clientId, ticket(device, epoch, TestGateway.NODE));
  }

  private String ticket(String device, long epoch, NodeName node) {
    return TestGateway.KEY.sign(unsigned(device, epoch, node));
  }

  private Ticket unsigned(String device, long epoch, NodeName node) {
    return new Ticket(
        new DeviceId(device),
        TestGateway.SERVER,
        node,
        new Epoch(epoch),
        gateway.clock.instant().plusSeconds(30),
        null);
  }

  private ConnectRequest attempt(@Nullable String userName, @Nullable String password) {
    return attempt(userName, "client", password);
  }

  private ConnectRequest attempt(
      @Nullable String userName, String clientId, @Nullable String password) {
    channel++;
    return new ConnectRequest(
        TestGateway.id(channel),
        clientId,
        5,
        userName,
        password == null ? null : bytes(password),
        null,
        true,
        0,
        60,
        Map.of(AdmissionDesk.LIBRARY_PROPERTY, "1.0.0"),
        "10.0.0.7",
        gateway.clock.instant());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
