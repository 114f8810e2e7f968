package dev.baton.gms.messaging;

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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes commands from applications over the queue {@code baton.commands}, as many at once as are
 * there: they are committed to the database together, and only then taken off the queue. One that
 * comes twice has the same id and is taken once. What can't be understood goes to the dead-letter
 * queue at once. A message-driven bean gets one message at a time and would commit each alone.
 *
 * <p>One thread of its own, from the server's start to its end.
 */
@Singleton
@Startup
@DependsOn("DatabaseSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CommandIntake {

  private static final Logger LOG = System.getLogger(CommandIntake.class.getName());
  private static final int MOST_AT_ONCE = 500;
  private static final Duration LOOK_UP = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Inject private CommandService commands;

  @Inject
  @ConfigProperty(name = "baton.broker.user")
  private String user;

  @Inject
  @ConfigProperty(name = "baton.broker.password")
  private String password;

  @Resource private ManagedThreadFactory threads;

  /** Not the pool of the resource adapter: its sessions live no longer than a transaction. */
  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory connections;

  @Resource(lookup = "java:/jms/queue/baton.commands")
  private Queue queue;

  @Resource(lookup = "java:/jms/queue/baton.dead-letter")
  private Queue deadLetters;

  private volatile boolean stopping;

  @SuppressWarnings("NullAway.Init")
  private Thread thread;

  @PostConstruct
  void start() {
    thread = threads.newThread(this::run);
    thread.setName("baton-command-intake");
    thread.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    thread.interrupt();
    thread.join(PAUSE.multipliedBy(5));
  }

  private void run() {
    while (!stopping) {
      try (JMSContext session =
          connections.createContext(user, password, JMSContext.SESSION_TRANSACTED)) {
        takeFrom(session, session.createConsumer(queue));
      } catch (JMSRuntimeException e) {
        if (!stopping) {
          LOG.log(Level.WARNING, "Commands can''t be taken now: {0}; tried again", e.getMessage());
          pause();
        }
      }
    }
  }

  private void takeFrom(JMSContext session, JMSConsumer consumer) {
    while (!stopping) {
      Message first = consumer.receive(LOOK_UP.toMillis());
      if (first == null) {
        continue;
      }
      List<NewCommand> batch = new ArrayList<>();
      for (Message next = first; next != null; next = consumer.receiveNoWait()) {
        read(next, batch, session);
        if (batch.size() == MOST_AT_ONCE) {
          break;
        }
      }
      if (!batch.isEmpty()) {
        keep(batch, session);
      }
      session.commit();
    }
  }

  private void read(Message message, List<NewCommand> batch, JMSContext session) {
    try {
      batch.add(CommandMessage.read(message));
    } catch (JMSException | UnreadableMessageException e) {
      LOG.log(Level.WARNING, "A command can''t be understood: {0}", e.getMessage());
      session.createProducer().send(deadLetters, message);
    }
  }

  /**
   * Commits the batch, if need be again and again: while the database is away commands stay on the
   * queue. If it refuses the batch for one command's sake the others are kept all the same.
   */
  private void keep(List<NewCommand> batch, JMSContext session) {
    while (!kept(batch, session)) {
      pause();
      if (stopping) {
        throw new JMSRuntimeException("Stopped before the commands were kept");
      }
    }
  }

  private boolean kept(List<NewCommand> batch, JMSContext session) {
    try {
      commands.submit(batch);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Commands can''t be kept together: {0}", e.getMessage());
    }
    List<NewCommand> refused = keepOneByOne(batch);
    if (refused.size() == batch.size() && !databaseAnswers(refused.getFirst())) {
      return false;
    }
    refused.forEach(command -> bury(command, session));
    return true;
  }

  private boolean databaseAnswers(NewCommand command) {
    try {
      commands.find(command.device(), command.id());
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The database does not answer: {0}; tried again", e.getMessage());
      return false;
    }
  }

  private List<NewCommand> keepOneByOne(List<NewCommand> batch) {
    List<NewCommand> refused = new ArrayList<>();
    for (NewCommand command : batch) {
      try {
        commands.submit(command);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Command {0} is refused: {1}", command.id(), e.getMessage());
        refused.add(command);
      }
    }
    return refused;
  }

  private void bury(NewCommand command, JMSContext session) {
    session
        .createProducer()
        .setProperty("device", command.device().value())
        .setProperty("name", command.name())
        .setProperty("commandId", command.id().value())
        .send(deadLetters, command.payload());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
