package dev.baton.gateway.admission;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.AllocationQuestion;
import dev.baton.contracts.request.LogIn;
import dev.baton.contracts.request.LogInAnswer;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.contracts.request.StoredSession;
import dev.baton.gateway.channel.Channel;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.gms.Gms;
import dev.baton.gateway.gms.GmsAwayException;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.topic.Subscription;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides on connection attempts. A ticket is verified here, without a question to anyone, so that
 * moves go on while GMS is away; all log-ins of a batch are one question to GMS.
 *
 * <p>Runs on the adapter's work threads, several at once. It may wait for GMS: the adapter keeps
 * other threads free for publishes.
 */
@Singleton
public final class AdmissionDesk {

  /** The user property by which the device library says that it takes drain orders (G17). */
  static final String LIBRARY_PROPERTY = "baton-device-library";

  private final GatewaySettings settings;
  private final Clock clock;
  private final LocalNode node;
  private final ChannelRegistry channels;
  private final UsedTickets usedTickets;
  private final Gms gms;
  private final ClaimReader claims;

  @Inject
  public AdmissionDesk(
      GatewaySettings settings,
      Clock clock,
      LocalNode node,
      ChannelRegistry channels,
      UsedTickets usedTickets,
      Gms gms) {
    this.settings = settings;
    this.clock = clock;
    this.node = node;
    this.channels = channels;
    this.usedTickets = usedTickets;
    this.gms = gms;
    this.claims = new ClaimReader(settings);
  }

  /** One admission for each attempt, in their order. */
  public List<Admission> decide(List<ConnectRequest> attempts) {
    return node.view()
        .map(self -> new Batch(self, attempts).decide())
        .orElseGet(
            () -> attempts.stream().map(a -> refused(ReasonCode.SERVER_UNAVAILABLE)).toList());
  }

  private static Admission refused(ReasonCode reason) {
    return new Admission.Refused(reason, null);
  }

  /** The attempts of one call, on their way to a decision each. */
  private final class Batch {

    private final NodeView self;
    private final List<ConnectRequest> attempts;
    private final @Nullable Admission[] decisions;

    /**
     * Places in {@code decisions} of devices that are known to be who they say, but have no place
     * here.
     */
    private final List<Integer> elsewhere = new ArrayList<>();

    private final List<DeviceId> devices = new ArrayList<>();

    Batch(NodeView self, List<ConnectRequest> attempts) {
      this.self = self;
      this.attempts = attempts;
      this.decisions = new @Nullable Admission[attempts.size()];
    }

    List<Admission> decide() {
      List<Integer> asking = new ArrayList<>();
      List<LogIn> logIns = new ArrayList<>();
      Instant now = clock.instant();
      for (int i = 0; i < attempts.size(); i++) {
        switch (claims.read(attempts.get(i), self, now)) {
          case Claim.Baseless nothing -> decisions[i] = refused(nothing.reason());
          case Claim.WithTicket with -> ticket(i, with);
          case Claim.WithLogIn with -> {
            asking.add(i);
            logIns.add(with.logIn());
          }
        }
      }
      logIn(asking, logIns);
      refer(references());
      return Arrays.stream(decisions).map(Objects::requireNonNull).toList();
    }

    private void ticket(int i, Claim.WithTicket with) {
      if (!self.state().admitsNewcomers()) {
        sendElsewhere(i, with.device());
      } else if (usedTickets.use(with.ticket())) {
        admit(i, with.device(), with.ticket().epoch(), null);
      } else {
        decisions[i] = refused(ReasonCode.NOT_AUTHORIZED);
      }
    }

    private void logIn(List<Integer> asking, List<LogIn> logIns) {
      if (asking.isEmpty()) {
        return;
      }
      List<LogInAnswer> answers;
      try {
        answers = answersTo(logIns);
      } catch (GmsAwayException e) {
        asking.forEach(i -> decisions[i] = refused(ReasonCode.SERVER_UNAVAILABLE));
        return;
      }
      for (int n = 0; n < asking.size(); n++) {
        answered(asking.get(n), logIns.get(n).device(), answers.get(n));
      }
    }

    private List<LogInAnswer> answersTo(List<LogIn> logIns) {
      List<LogInAnswer> answers =
          gms.askAndWait(
                  new Request.LogIns(settings.server(), self.name(), logIns),
                  Reply.LogInAnswers.class)
              .answers();
      if (answers.size() != logIns.size()) {
        throw new GmsAwayException(
            "GMS gave " + answers.size() + " answers to " + logIns.size() + " log-ins");
      }
      return answers;
    }

    private void answered(int i, DeviceId device, LogInAnswer answer) {
      switch (answer.outcome()) {
        case ADMITTED -> admitOrRefer(i, device, answer);
        case BAD_CREDENTIALS, UNKNOWN_DEVICE ->
            decisions[i] = refused(ReasonCode.BAD_USER_NAME_OR_PASSWORD);
        case QUOTA_EXCEEDED -> decisions[i] = refused(ReasonCode.QUOTA_EXCEEDED);
        case USE_ANOTHER_SERVER -> {
          if (answer.serverReference() == null) {
            sendElsewhere(i, device);
          } else {
            decisions[i] =
                new Admission.Refused(ReasonCode.USE_ANOTHER_SERVER, answer.serverReference());
          }
        }
      }
    }

    private void admitOrRefer(int i, DeviceId device, LogInAnswer answer) {
      Epoch epoch = answer.epoch();
      if (epoch != null && self.state().admitsNewcomers()) {
        admit(i, device, epoch, answer.session());
      } else {
        sendElsewhere(i, device);
      }
    }

    private void admit(int i, DeviceId device, Epoch epoch, @Nullable StoredSession session) {
      ConnectRequest attempt = attempts.get(i);
      List<Subscription> kept = session == null ? List.of() : subscriptions(session);
      Channel channel =
          new Channel(
              attempt.channel(),
              device,
              attempt.clientId(),
              epoch,
              attempt.userProperties().containsKey(LIBRARY_PROPERTY),
              attempt.protocolLevel(),
              kept.stream().map(Subscription::filter).toList(),
              false,
              clock.instant());
      if (channels.admit(channel, self.capacity())) {
        decisions[i] =
            new Admission.Admitted(
                device.value(),
                epoch.value(),
                settings.topics().policyFor(device),
                session != null,
                kept,
                Map.of());
      } else {
        sendElsewhere(i, device);
      }
    }

    private void sendElsewhere(int i, DeviceId device) {
      elsewhere.add(i);
      devices.add(device);
    }

    /** Addresses for those who have no place here, as far as GMS has some. */
    private Map<DeviceId, String> references() {
      if (devices.isEmpty()) {
        return Map.of();
      }
      Instant now = clock.instant();
      List<AllocationQuestion> questions =
          devices.stream()
              .distinct()
              .map(device -> new AllocationQuestion(device, null, List.of(device), now))
              .toList();
      try {
        Map<DeviceId, String> found = new HashMap<>();
        gms.askAndWait(
                new Request.Allocations(settings.server(), self.name(), questions),
                Reply.AllocationAnswers.class)
            .answers()
            .forEach(list -> list.forEach(answer -> note(found, answer)));
        return found;
      } catch (GmsAwayException e) {
        return Map.of();
      }
    }

    private static void note(Map<DeviceId, String> found, AllocationAnswer answer) {
      if (answer.address() != null) {
        found.put(answer.device(), answer.address());
      }
    }

    private void refer(Map<DeviceId, String> references) {
      for (int n = 0; n < elsewhere.size(); n++) {
        decisions[elsewhere.get(n)] =
            new Admission.Refused(ReasonCode.USE_ANOTHER_SERVER, references.get(devices.get(n)));
      }
    }

    private static List<Subscription> subscriptions(StoredSession session) {
      return session.subscriptions().stream()
          .map(
              kept ->
                  new Subscription(
                      kept.filter(),
                      kept.qos(),
                      kept.noLocal(),
                      kept.retainAsPublished(),
                      kept.retainHandling(),
                      kept.identifier()))
          .toList();
    }
  }
}
