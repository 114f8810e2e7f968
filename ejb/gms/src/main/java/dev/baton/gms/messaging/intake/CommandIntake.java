package dev.baton.gms.messaging.intake;

import dev.baton.gms.command.CommandService;
import dev.baton.gms.command.NewCommand;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.util.List;

/**
 * Takes commands from applications over the queue {@code baton.commands}. One that comes twice has
 * the same id and is taken once.
 */
@Singleton
@Startup
@DependsOn("DatabaseSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CommandIntake {

  @Inject private CommandService commands;
  @Inject private BrokerThreads broker;

  @Resource(lookup = "java:/jms/queue/baton.commands")
  private Queue queue;

  @PostConstruct
  public void start() {
    broker.start("baton-commands", session -> session.createConsumer(queue), new Commands());
  }

  @PreDestroy
  public void stop() {
    broker.stop();
  }

  private final class Commands implements BatchReceiver.Keeper<NewCommand> {

    @Override
    public NewCommand read(Message message) throws JMSException {
      return CommandMessage.read(message);
    }

    @Override
    public void keep(List<NewCommand> batch) {
      commands.submit(batch);
    }
  }
}
