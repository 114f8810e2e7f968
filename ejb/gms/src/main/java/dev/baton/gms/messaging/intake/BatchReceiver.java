package dev.baton.gms.messaging.intake;

import dev.baton.contracts.MalformedMessageException;
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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Receives from one destination as many messages at once as are there. They are kept together, in
 * one database transaction, and only then taken off the broker: what comes twice after a crash must
 * do no harm. A message-driven bean gets one message at a time and would commit each alone.
 *
 * <p>While the database is away, or too busy, messages stay where they are. What can't be
 * understood, or is refused alone for another reason, becomes a dead letter.
 *
 * <p>{@link #run} is for a thread of its own; {@link #stop} may be called by any.
 */
final class BatchReceiver<T> implements Runnable {

  /** What is done with the messages. */
  interface Keeper<T> {

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it can't be understood
     * @throws MalformedMessageException if it is not in the form of the wire
     */
    T read(Message message) throws JMSException;

    /** Commits all of them, in this order, or throws. May be repeated, also after a failure. */
    void keep(List<T> batch);
  }

  private record Received<T>(Message message, T content) {}

  private static final Logger LOG = System.getLogger(BatchReceiver.class.getName());
  private static final int MOST_AT_ONCE = 500;
  private static final Duration LOOK_UP = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Supplier<JMSContext> sessions;
  private final Function<JMSContext, JMSConsumer> consumers;
  private final Queue deadLetters;
  private final Keeper<T> keeper;
  private volatile boolean stopping;

  /**
   * Receives nothing yet.
   *
   * @param sessions opens transacted sessions
   * @param consumers opens the consumer on a session
   */
  BatchReceiver(
      Supplier<JMSContext> sessions,
      Function<JMSContext, JMSConsumer> consumers,
      Queue deadLetters,
      Keeper<T> keeper) {
    this.sessions = sessions;
    this.consumers = consumers;
    this.deadLetters = deadLetters;
    this.keeper = keeper;
  }

  @Override
  public void run() {
    while (!stopping) {
      try (JMSContext session = sessions.get()) {
        receive(session, consumers.apply(session));
      } catch (JMSRuntimeException e) {
        if (!stopping) {
          LOG.log(Level.WARNING, "Nothing can be received now: {0}; tried again", e.getMessage());
          pause();
        }
      }
    }
  }

  /** Receives no more after the batch that is under way. */
  void stop() {
    stopping = true;
  }

  private void receive(JMSContext session, JMSConsumer consumer) {
    while (!stopping) {
      List<Received<T>> batch = new ArrayList<>();
      Message next = consumer.receive(LOOK_UP.toMillis());
      while (next != null) {
        read(next, batch, session);
        next = batch.size() < MOST_AT_ONCE ? consumer.receiveNoWait() : null;
      }
      while (!batch.isEmpty() && !kept(batch, session)) {
        pause();
        if (stopping) {
          return;
        }
      }
      session.commit();
    }
  }

  private void read(Message message, List<Received<T>> batch, JMSContext session) {
    try {
      batch.add(new Received<>(message, keeper.read(message)));
    } catch (JMSException | IllegalArgumentException | MalformedMessageException e) {
      bury(message, e, session);
    }
  }

  /** Takes out of the batch what has been kept or buried; false if something is left of it. */
  private boolean kept(List<Received<T>> batch, JMSContext session) {
    try {
      keeper.keep(batch.stream().map(Received::content).toList());
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "{0} messages can''t be kept together: {1}", batch.size(), why(e));
      if (Passing.isReasonOf(e)) {
        return false;
      }
    }
    while (!batch.isEmpty()) {
      if (!keptAlone(batch.getFirst(), session)) {
        return false;
      }
      batch.removeFirst();
    }
    return true;
  }

  private boolean keptAlone(Received<T> received, JMSContext session) {
    try {
      keeper.keep(List.of(received.content()));
    } catch (RuntimeException e) {
      if (Passing.isReasonOf(e)) {
        LOG.log(Level.WARNING, "A message can''t be kept now: {0}; tried again", why(e));
        return false;
      }
      bury(received.message(), e, session);
    }
    return true;
  }

  private void bury(Message message, Exception e, JMSContext session) {
    LOG.log(Level.WARNING, "A message becomes a dead letter: {0}", why(e));
    session.createProducer().send(deadLetters, message);
  }

  /** The container wraps what happened. */
  private static String why(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
