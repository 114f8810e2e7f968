package dev.baton.cli.fleet;

import dev.baton.cli.install.Credentials;
import dev.baton.cli.ledger.Ledger;
import dev.baton.cli.terminal.CliFailure;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The application upstream: takes what arrives on {@code baton.uplink} and enters it into the
 * ledger. It takes whatever is there, that of other devices too: it runs only as long as its fleet.
 * One thread of its own; acknowledges in batches.
 */
final class Upstream implements AutoCloseable {
  static final String QUEUE = "baton.uplink";
  private static final String MARK = "fleet";
  private static final int BATCH = 200;
  private static final long PATIENCE_MILLIS = 50;
  private static final long RETRY_NANOS = 200_000_000;

  private final Credentials.BrokerLogIn logIn;
  private final String run;
  private final Ledger ledger;
  private final Thread thread;
  private final List<Arrival> batch = new ArrayList<>();

  /** Was not acknowledged when the broker went away, which forgets then that it gave it out. */
  private final Set<Arrival> repeatable = new HashSet<>();

  private volatile boolean closing;

  private record Arrival(int device, int counter) {}

  private Upstream(Broker first, Credentials.BrokerLogIn logIn, String run, Ledger ledger) {
    this.logIn = logIn;
    this.run = run;
    this.ledger = ledger;
    thread =
        Thread.ofPlatform()
            .name("fleet-upstream")
            .daemon()
            .unstarted(() -> consumeUntilClosed(first));
  }

  static Upstream open(Credentials.BrokerLogIn logIn, String run, Ledger ledger) {
    try {
      Upstream upstream = new Upstream(Broker.connect(logIn), logIn, run, ledger);
      upstream.thread.start();
      return upstream;
    } catch (JMSException e) {
      throw new CliFailure("The broker at " + logIn.url() + " can't be reached", e);
    }
  }

  /** What a device of this run publishes. */
  static byte[] payload(String run, int device, int counter) {
    return String.join(" ", MARK, run, Integer.toString(device), Integer.toString(counter))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void consumeUntilClosed(Broker first) {
    consume(first);
    while (!closing) {
      LockSupport.parkNanos(RETRY_NANOS);
      try {
        consume(Broker.connect(logIn));
      } catch (JMSException e) {
        log("The broker is still away", e);
      }
    }
  }

  private void consume(Broker broker) {
    try (broker;
        Session session = broker.createSession(false, Session.CLIENT_ACKNOWLEDGE);
        MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE))) {
      receive(consumer);
    } catch (JMSException e) {
      log("The broker went away; what was not acknowledged comes again", e);
    }
  }

  private static void log(String what, JMSException e) {
    System.getLogger(Upstream.class.getName()).log(System.Logger.Level.DEBUG, what, e);
  }

  private void receive(MessageConsumer consumer) throws JMSException {
    repeatable.addAll(batch);
    batch.clear();
    Message last = null;
    int pending = 0;
    while (!closing || last != null) {
      Message message = closing ? null : consumer.receive(PATIENCE_MILLIS);
      if (message != null) {
        enter(message);
        last = message;
        pending++;
      }
      if (last != null && (message == null || pending == BATCH)) {
        last.acknowledge();
        batch.clear();
        last = null;
        pending = 0;
      }
    }
  }

  private void enter(Message message) throws JMSException {
    if (message instanceof BytesMessage bytes && bytes.getBodyLength() < 100) {
      byte[] payload = new byte[(int) bytes.getBodyLength()];
      bytes.readBytes(payload);
      List<String> words = List.of(new String(payload, StandardCharsets.US_ASCII).split(" ", -1));
      if (words.size() == 4 && words.get(0).equals(MARK) && words.get(1).equals(run)) {
        Arrival arrival =
            new Arrival(Integer.parseInt(words.get(2)), Integer.parseInt(words.get(3)));
        boolean again = message.getJMSRedelivered() || repeatable.remove(arrival);
        batch.add(arrival);
        ledger.receivedUpstream(arrival.device(), arrival.counter(), again, System.nanoTime());
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
