package dev.baton.gms.login;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.request.LogIn;
import dev.baton.contracts.request.LogInAnswer;
import dev.baton.contracts.request.LogInAnswer.Outcome;
import dev.baton.contracts.request.StoredSession;
import dev.baton.gms.device.Device;
import dev.baton.gms.device.DeviceRegistry;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.presence.Channel;
import dev.baton.gms.presence.Place;
import dev.baton.gms.presence.PresenceService;
import dev.baton.gms.session.SessionKey;
import dev.baton.gms.session.SessionService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides on devices that come to a gateway with their secret instead of a ticket. A batch is one
 * transaction. Any serving gateway with a free place takes any device; a drain moves it on by that
 * gateway's logical node (G6).
 */
@Stateless
public class LogInService {

  private DeviceRegistry devices;
  private PresenceService presence;
  private NodeService nodes;
  private SessionService sessions;
  private Admissions admissions;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected LogInService() {}

  @Inject
  public LogInService(
      DeviceRegistry devices,
      PresenceService presence,
      NodeService nodes,
      SessionService sessions,
      Admissions admissions) {
    this.devices = devices;
    this.presence = presence;
    this.nodes = nodes;
    this.sessions = sessions;
    this.admissions = admissions;
  }

  /** One answer for each log-in, in their order. */
  public List<LogInAnswer> logIn(NodeName at, List<LogIn> logIns) {
    PhysicalNode node = nodes.requireNode(at);
    Map<DeviceId, Device> known = devices.known(logIns.stream().map(LogIn::device).toList());
    List<LogIn> proven = logIns.stream().filter(logIn -> refusal(logIn, known) == null).toList();
    admitUnknown(proven, known);
    Map<SessionKey, StoredSession> kept = keptSessions(proven);
    Admissions.Round round = admissions.at(node, proven, replaced(at, proven));
    List<LogInAnswer> answers = new ArrayList<>(logIns.size());
    for (LogIn logIn : logIns) {
      Outcome refusal = refusal(logIn, known);
      answers.add(
          refusal == null
              ? round.answer(logIn, kept.get(new SessionKey(logIn.device(), logIn.clientId())))
              : new LogInAnswer(refusal, null, null, null));
    }
    return answers;
  }

  /**
   * Whether a device's proof is that of its secret, without giving it a place: for the master
   * gateway.
   */
  public Set<DeviceId> verified(Map<DeviceId, String> proofs) {
    Map<DeviceId, Device> known = devices.known(proofs.keySet());
    Set<DeviceId> verified = new HashSet<>();
    proofs.forEach(
        (id, proof) -> {
          Device device = known.get(id);
          if (device != null && device.isProvenBy(proof)) {
            verified.add(id);
          }
        });
    return verified;
  }

  /** A device without a proof is vouched for by the gateway: its certificate, or an open fleet. */
  private static @Nullable Outcome refusal(LogIn logIn, Map<DeviceId, Device> known) {
    String proof = logIn.proof();
    if (proof == null) {
      return null;
    }
    Device device = known.get(logIn.device());
    if (device == null) {
      return Outcome.UNKNOWN_DEVICE;
    }
    return device.isProvenBy(proof) ? null : Outcome.BAD_CREDENTIALS;
  }

  private void admitUnknown(List<LogIn> proven, Map<DeviceId, Device> known) {
    Set<DeviceId> unknown = new HashSet<>();
    proven.stream()
        .map(LogIn::device)
        .filter(device -> !known.containsKey(device))
        .forEach(unknown::add);
    if (!unknown.isEmpty()) {
      devices.registerWithoutSecret(unknown);
    }
  }

  private Map<SessionKey, StoredSession> keptSessions(List<LogIn> proven) {
    List<SessionKey> clean =
        proven.stream()
            .filter(LogIn::cleanStart)
            .map(logIn -> new SessionKey(logIn.device(), logIn.clientId()))
            .toList();
    sessions.forget(clean);
    List<DeviceId> resuming =
        proven.stream().filter(logIn -> !logIn.cleanStart()).map(LogIn::device).distinct().toList();
    return resuming.isEmpty() ? Map.of() : sessions.of(resuming);
  }

  /** Places at this node that the same clients have already, and give up with the new channel. */
  private Map<SessionKey, Place> replaced(NodeName at, List<LogIn> proven) {
    Map<SessionKey, Place> replaced = new HashMap<>();
    presence
        .channelsOf(proven.stream().map(LogIn::device).toList())
        .values()
        .forEach(
            channels ->
                channels.stream()
                    .filter(channel -> channel.node().equals(at))
                    .forEach(channel -> note(channel, replaced)));
    return replaced;
  }

  private static void note(Channel channel, Map<SessionKey, Place> replaced) {
    channel
        .clientId()
        .ifPresent(
            client -> replaced.put(new SessionKey(channel.device(), client), channel.place()));
  }
}
