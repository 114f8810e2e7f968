package dev.baton.gms.messaging.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** One thread that receives in batches, for the bean that it is injected into. */
@Dependent
class BrokerThreads {

  private static final Duration LAST_BATCH = Duration.ofSeconds(10);

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

  @Resource(lookup = "java:/jms/queue/baton.dead-letter")
  private Queue deadLetters;

  private @Nullable BatchReceiver<?> receiver;
  private @Nullable Thread thread;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  BrokerThreads() {}

  <T> void start(
      String name, Function<JMSContext, JMSConsumer> consumers, BatchReceiver.Keeper<T> keeper) {
    BatchReceiver<T> begun =
        new BatchReceiver<>(
            () -> connections.createContext(user, password, JMSContext.SESSION_TRANSACTED),
            consumers,
            deadLetters,
            keeper);
    Thread runs = threads.newThread(begun);
    runs.setName(name);
    runs.start();
    receiver = begun;
    thread = runs;
  }

  /** Ends after the batch under way, or at once if it takes too long. */
  void stop() {
    if (receiver == null || thread == null) {
      return;
    }
    receiver.stop();
    try {
      if (!thread.join(LAST_BATCH)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
