package dev.baton.gms.messaging;

import dev.baton.gms.command.CommandService;
import dev.baton.gms.outbox.OutboxPublisher;
import dev.baton.gms.presence.PresenceService;
import dev.baton.gms.session.SessionService;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * What is looked after now and then, for the case that the event which should have done it was lost
 * with a process. Every management server may do it; a sweep that fails is tried again at the next
 * turn.
 */
@Singleton
@Startup
@DependsOn("DatabaseSchema")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeps {

  @Inject private CommandService commands;
  @Inject private OutboxPublisher outbox;
  @Inject private PresenceService presence;
  @Inject private SessionService sessions;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void commands() {
    commands.expire();
    commands.takeBack();
    commands.sweep();
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void outbox() {
    outbox.publish();
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void everyMinute() {
    commands.sweepAll();
    presence.removeExpiredLeases();
    sessions.removeEnded();
  }
}
