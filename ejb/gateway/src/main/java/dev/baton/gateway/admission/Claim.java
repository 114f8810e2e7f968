package dev.baton.gateway.admission;

import dev.baton.contracts.Ticket;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.request.LogIn;
import dev.baton.socket.api.ReasonCode;

/** What a connection attempt rests on. */
sealed interface Claim {

  /** A ticket that this gateway's key signed, for this device, here and now. */
  record WithTicket(DeviceId device, Ticket ticket) implements Claim {}

  /** A secret, a certificate or nothing at all: GMS decides, and gives the epoch. */
  record WithLogIn(DeviceId device, LogIn logIn) implements Claim {}

  /** Nothing that could be looked at further. */
  record Baseless(ReasonCode reason) implements Claim {}
}
