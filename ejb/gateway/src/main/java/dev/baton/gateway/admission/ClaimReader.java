package dev.baton.gateway.admission;

import dev.baton.contracts.SecretProof;
import dev.baton.contracts.Ticket;
import dev.baton.contracts.TicketKey;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.request.LogIn;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.node.NodeView;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who a connection attempt says it is, and by what right. Holds no state. */
final class ClaimReader {

  private final GatewaySettings settings;

  ClaimReader(GatewaySettings settings) {
    this.settings = settings;
  }

  Claim read(ConnectRequest attempt, NodeView self, Instant now) {
    String name = nameOf(attempt);
    if (name == null) {
      return new Claim.Baseless(ReasonCode.BAD_USER_NAME_OR_PASSWORD);
    }
    DeviceId device;
    try {
      device = new DeviceId(name);
    } catch (IllegalArgumentException notADevice) {
      return new Claim.Baseless(ReasonCode.BAD_USER_NAME_OR_PASSWORD);
    }
    byte[] password = attempt.password();
    if (password == null) {
      return withoutPassword(attempt, device);
    }
    String text = new String(password, StandardCharsets.UTF_8);
    if (TicketKey.looksLikeTicket(text)) {
      return withTicket(device, text, self, now);
    }
    return new Claim.WithLogIn(device, logIn(attempt, device, SecretProof.of(device, password)));
  }

  /**
   * The certificate's word goes before the user name; only anonymous devices go by their client id.
   */
  private @Nullable String nameOf(ConnectRequest attempt) {
    if (attempt.certificateName() != null) {
      return attempt.certificateName();
    }
    if (attempt.userName() != null) {
      return attempt.userName();
    }
    return settings.anonymousDevices() ? attempt.clientId() : null;
  }

  private Claim withoutPassword(ConnectRequest attempt, DeviceId device) {
    boolean vouchedFor = attempt.certificateName() != null || settings.anonymousDevices();
    return vouchedFor
        ? new Claim.WithLogIn(device, logIn(attempt, device, null))
        : new Claim.Baseless(ReasonCode.BAD_USER_NAME_OR_PASSWORD);
  }

  private Claim withTicket(DeviceId device, String text, NodeView self, Instant now) {
    Optional<Ticket> ticket =
        settings
            .ticketKey()
            .verify(text)
            .filter(signed -> signed.device().equals(device))
            .filter(signed -> signed.server().equals(settings.server()))
            .filter(signed -> signed.node().equals(self.name()))
            .filter(signed -> now.isBefore(signed.expiresAt()));
    return ticket.isPresent()
        ? new Claim.WithTicket(device, ticket.get())
        : new Claim.Baseless(ReasonCode.NOT_AUTHORIZED);
  }

  private static LogIn logIn(ConnectRequest attempt, DeviceId device, @Nullable String proof) {
    return new LogIn(device, attempt.clientId(), proof, attempt.cleanStart());
  }
}
