package dev.baton.cli.fleet;

import dev.baton.cli.install.Credentials;
import dev.baton.cli.ledger.Ledger;
import dev.baton.cli.terminal.CliFailure;
import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The application that sends commands over {@code baton.commands}: pairs of them to devices in
 * rotation, so that each such device has one running and, half of the time, one waiting. Each batch
 * is one transaction. Safe for use by several threads.
 */
final class CommandTraffic implements AutoCloseable {
  static final String QUEUE = "baton.commands";

  /** So many commands for each device may be under way at most. */
  private static final double MOST_UNFINISHED = 0.6;

  private static final byte[] PAYLOAD = "5s".getBytes(StandardCharsets.US_ASCII);

  private final String run;
  private final Ledger ledger;
  private final Credentials.BrokerLogIn logIn;
  private final List<Integer> rotation;
  private final double pairsPerNano;
  private final int mostUnfinished;
  private final List<Outgoing> outbox = new ArrayList<>();
  private int next;
  private int numbered;
  private double due;
  private long lastTick;
  private @Nullable Line line;

  /** A command that the broker may not have taken yet. */
  private record Outgoing(String id, int device) {}

  /** A connection with its one transaction after the other. */
  private record Line(Broker broker, Session session, MessageProducer producer)
      implements AutoCloseable {

    static Line open(Credentials.BrokerLogIn logIn) throws JMSException {
      Broker broker = Broker.connect(logIn);
      try {
        Session session = broker.createSession(true, Session.SESSION_TRANSACTED);
        MessageProducer producer = session.createProducer(session.createQueue(QUEUE));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        return new Line(broker, session, producer);
      } catch (JMSException e) {
        broker.close();
        throw e;
      }
    }

    void send(Outgoing command) throws JMSException {
      BytesMessage message = session.createBytesMessage();
      message.setStringProperty("device", FleetPlan.id(command.device()));
      message.setStringProperty("name", "work");
      message.setStringProperty("commandId", command.id());
      message.writeBytes(PAYLOAD);
      producer.send(message);
    }

    @Override
    public void close() {
      broker.close();
    }
  }

  private CommandTraffic(FleetPlan plan, String run, Ledger ledger, Line line) {
    logIn = plan.broker();
    this.run = run;
    this.ledger = ledger;
    this.line = line;
    rotation = new ArrayList<>(IntStream.range(0, plan.devices()).boxed().toList());
    Collections.shuffle(rotation, new Random(42));
    pairsPerNano = plan.waitingShare() * plan.devices() / plan.taskTime().toNanos();
    mostUnfinished = Math.max(2, (int) (MOST_UNFINISHED * plan.devices()));
    lastTick = System.nanoTime();
  }

  static CommandTraffic open(FleetPlan plan, String run, Ledger ledger) {
    try {
      return new CommandTraffic(plan, run, ledger, Line.open(plan.broker()));
    } catch (JMSException e) {
      throw new CliFailure("Commands can't be sent: " + e.getMessage(), e);
    }
  }

  /**
   * Sends what has become due since the last call, as long as no more than the bound is unfinished:
   * an application that is waited for does not send ever more. What the broker did not take is sent
   * again with the next: its command ids are the same, so that it is in effect once.
   */
  synchronized void tick(long nanoTime) {
    due = Math.min(due + (nanoTime - lastTick) * pairsPerNano, rotation.size());
    lastTick = nanoTime;
    while (due >= 1 && unfinished() < mostUnfinished) {
      due--;
      int device = rotation.get(next++ % rotation.size());
      outbox.add(command(device));
      outbox.add(command(device));
    }
    if (outbox.isEmpty()) {
      return;
    }
    try {
      Line open = line == null ? Line.open(logIn) : line;
      line = open;
      for (Outgoing command : outbox) {
        open.send(command);
      }
      open.session().commit();
      outbox.clear();
    } catch (JMSException e) {
      System.getLogger(CommandTraffic.class.getName())
          .log(System.Logger.Level.DEBUG, "The broker is away; sent again later", e);
      close();
    }
  }

  private int unfinished() {
    Ledger.Totals totals = ledger.totals();
    return totals.commandsSent() - totals.commandsFinished();
  }

  private Outgoing command(int device) {
    Outgoing command = new Outgoing("fleet-" + run + "-" + numbered++, device);
    ledger.commandSent(command.id(), device, System.nanoTime());
    return command;
  }

  @Override
  public synchronized void close() {
    if (line != null) {
      line.close();
      line = null;
    }
  }
}
