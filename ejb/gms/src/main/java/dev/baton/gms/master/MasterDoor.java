package dev.baton.gms.master;

import dev.baton.contracts.SecretProof;
import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.login.LogInService;
import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.topic.TopicPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Lets devices in that prove their secret, or have a certificate. Safe for use by several threads.
 */
@ApplicationScoped
public class MasterDoor {

  private LogInService logIns;
  private AtomicLong epoch;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected MasterDoor() {}

  @Inject
  public MasterDoor(LogInService logIns, Clock clock) {
    this.logIns = logIns;
    // Only channels of this port are compared by it, and they end with the process.
    this.epoch = new AtomicLong(clock.millis());
  }

  /** One decision for each attempt; one query for all of them. */
  public List<Admission> decide(List<ConnectRequest> attempts) {
    Map<DeviceId, String> proofs = new HashMap<>();
    for (ConnectRequest attempt : attempts) {
      proof(attempt).ifPresent(proof -> proofs.put(proof.device(), proof.value()));
    }
    Set<DeviceId> verified = proofs.isEmpty() ? Set.of() : logIns.verified(proofs);
    return attempts.stream().map(attempt -> decide(attempt, proofs, verified)).toList();
  }

  private Admission decide(
      ConnectRequest attempt, Map<DeviceId, String> proofs, Set<DeviceId> verified) {
    String certified = attempt.certificateName();
    if (certified != null) {
      return deviceId(certified).map(this::admitted).orElseGet(MasterDoor::refused);
    }
    // Two attempts for one device in a batch may bring different passwords: each stands for itself.
    return proof(attempt)
        .filter(proof -> verified.contains(proof.device()))
        .filter(proof -> proof.value().equals(proofs.get(proof.device())))
        .map(proof -> admitted(proof.device()))
        .orElseGet(MasterDoor::refused);
  }

  private Admission admitted(DeviceId device) {
    String own = "devices/" + device + "/";
    return new Admission.Admitted(
        device.value(),
        epoch.incrementAndGet(),
        new TopicPolicy(List.of(own + "allocation/request"), List.of(own + "allocation")),
        false,
        List.of(),
        Map.of());
  }

  private static Admission refused() {
    return new Admission.Refused(ReasonCode.BAD_USER_NAME_OR_PASSWORD, null);
  }

  private static Optional<Proof> proof(ConnectRequest attempt) {
    byte @Nullable [] password = attempt.password();
    return password == null
        ? Optional.empty()
        : deviceId(attempt.userName()).map(id -> new Proof(id, SecretProof.of(id, password)));
  }

  private static Optional<DeviceId> deviceId(@Nullable String name) {
    try {
      return Optional.ofNullable(name).map(DeviceId::new);
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  private record Proof(DeviceId device, String value) {}
}
