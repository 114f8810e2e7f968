package dev.baton.cli.fleet;

import dev.baton.cli.install.Credentials;
import dev.baton.cli.ledger.Ledger;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

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

  private final Broker broker;
  private final String run;
  private final Ledger ledger;
  private final Thread thread;
  private volatile boolean closing;

  private Upstream(Broker broker, String run, Ledger ledger) {
    this.broker = broker;
    this.run = run;
    this.ledger = ledger;
    thread = Thread.ofPlatform().name("fleet-upstream").daemon().unstarted(this::consume);
  }

  static Upstream open(Credentials.BrokerLogIn logIn, String run, Ledger ledger) {
    Upstream upstream = new Upstream(Broker.connect(logIn), run, ledger);
    upstream.thread.start();
    return upstream;
  }

  /** What a device of this run publishes. */
  static byte[] payload(String run, int device, int counter) {
    return String.join(" ", MARK, run, Integer.toString(device), Integer.toString(counter))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void consume() {
    while (!closing) {
      try (Session session = broker.createSession(false, Session.CLIENT_ACKNOWLEDGE);
          MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE))) {
        receive(consumer);
      } catch (JMSException e) {
        // The broker was away and what was not acknowledged comes again; it is told as redelivered.
        System.getLogger(Upstream.class.getName())
            .log(System.Logger.Level.DEBUG, "The consumer begins anew", e);
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private void receive(MessageConsumer consumer) throws JMSException {
    Message last = null;
    int pending = 0;
    while (!closing) {
      Message message = consumer.receive(PATIENCE_MILLIS);
      if (message != null) {
        enter(message);
        last = message;
        pending++;
      }
      if (last != null && (message == null || pending == BATCH)) {
        last.acknowledge();
        last = null;
        pending = 0;
      }
    }
    acknowledge(last);
  }

  private static void acknowledge(@Nullable Message last) throws JMSException {
    if (last != null) {
      last.acknowledge();
    }
  }

  private void enter(Message message) throws JMSException {
    if (message instanceof BytesMessage bytes && bytes.getBodyLength() < 100) {
      byte[] payload = new byte[(int) bytes.getBodyLength()];
      bytes.readBytes(payload);
      List<String> words = List.of(new String(payload, StandardCharsets.US_ASCII).split(" ", -1));
      if (words.size() == 4 && words.get(0).equals(MARK) && words.get(1).equals(run)) {
        ledger.receivedUpstream(
            Integer.parseInt(words.get(2)),
            Integer.parseInt(words.get(3)),
            message.getJMSRedelivered(),
            System.nanoTime());
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
    broker.close();
  }
}
