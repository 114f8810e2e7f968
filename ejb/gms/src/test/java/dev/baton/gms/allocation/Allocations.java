package dev.baton.gms.allocation;

import dev.baton.gms.allocation.placement.EvenPlacement;
import dev.baton.gms.support.Management;

/** Puts the service together for tests. */
final class Allocations {

  private Allocations() {}

  static AllocationService over(Management gms) {
    LogicalNodeDesk desk =
        new LogicalNodeDesk(
            gms.database.entities(),
            gms.nodes,
            gms.places,
            gms.epochs,
            new EvenPlacement(),
            new TicketOffice(gms.settings),
            new RetryAdvice(gms.settings),
            gms.settings,
            gms.clock);
    return new AllocationService(gms.nodes, gms.devices, gms.presence, desk);
  }
}
