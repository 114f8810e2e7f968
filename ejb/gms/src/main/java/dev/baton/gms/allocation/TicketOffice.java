package dev.baton.gms.allocation;

import dev.baton.contracts.Ticket;
import dev.baton.contracts.TicketKey;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.presence.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes the answers that carry a ticket. Safe for use by several threads. */
@ApplicationScoped
public class TicketOffice {

  private GmsSettings settings;
  private final Map<ServerName, TicketKey> keys = new ConcurrentHashMap<>();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected TicketOffice() {}

  @Inject
  public TicketOffice(GmsSettings settings) {
    this.settings = settings;
  }

  /** The answer that sends the device to the node, its ticket signed with that server's key. */
  public AllocationAnswer granted(Lease lease, PhysicalNode node, @Nullable UpgradeId upgrade) {
    Ticket ticket =
        new Ticket(
            lease.device(), node.server(), node.name(), lease.epoch(), lease.until(), upgrade);
    return AllocationAnswer.granted(
        lease.device(),
        node.deviceAddress(),
        settings.deviceTls(),
        keyOf(node.server()).sign(ticket),
        lease.epoch());
  }

  private TicketKey keyOf(ServerName server) {
    return keys.computeIfAbsent(server, name -> TicketKey.derivedFrom(settings.ticketKey(), name));
  }
}
