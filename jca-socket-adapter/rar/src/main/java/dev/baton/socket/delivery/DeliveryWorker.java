package dev.baton.socket.delivery;

import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.api.SubscriptionChange;
import dev.baton.socket.delivery.Endpoint.Method;
import dev.baton.socket.delivery.Entry.Attempt;
import dev.baton.socket.delivery.Entry.Change;
import dev.baton.socket.delivery.Entry.News;
import dev.baton.socket.delivery.Entry.Publication;
import dev.baton.socket.delivery.Entry.Publication.Fate;
import dev.baton.socket.log.SocketLog;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Delivers batches, one after the other, until the dispatcher stops. Runs on a work thread of its
 * own.
 */
public final class DeliveryWorker implements Runnable {

  private final String listener;
  private final Dispatcher dispatcher;
  private final Endpoint endpoint;

  public DeliveryWorker(String listener, Dispatcher dispatcher, Endpoint endpoint) {
    this.listener = listener;
    this.dispatcher = dispatcher;
    this.endpoint = endpoint;
  }

  @Override
  public void run() {
    try (endpoint) {
      Dispatcher.Batch batch = dispatcher.next();
      while (batch != null) {
        deliver(batch);
        batch = dispatcher.next();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Dispatcher.Batch batch) {
    try {
      switch (batch.kind()) {
        case ATTEMPT -> attempts(batch.runs());
        case CHANGE -> changes(batch.runs());
        case NEWS -> news(batch.runs());
        case PUBLICATION -> publications(batch.runs());
      }
    } catch (RuntimeException fault) {
      SocketLog.workerFailed(listener, fault);
    } finally {
      dispatcher.finished(batch.kind());
    }
  }

  private void attempts(List<Mailbox.Run> runs) {
    List<Attempt> attempts = all(runs, Attempt.class);
    List<ConnectRequest> requests = attempts.stream().map(Attempt::request).toList();
    try {
      List<Admission> admissions =
          endpoint.deliver(Method.CONNECTING, device -> device.connecting(requests));
      if (admissions.size() != attempts.size()) {
        throw new DeliveryFailedException(
            admissions.size() + " admissions for " + attempts.size() + " attempts");
      }
      for (int at = 0; at < attempts.size(); at++) {
        attempts.get(at).admission = admissions.get(at);
      }
    } catch (DeliveryFailedException failed) {
      SocketLog.batchFailed("connecting", requests.size(), failed);
    }
    settleAndFinish(runs);
  }

  private void changes(List<Mailbox.Run> runs) {
    List<Change> changes = all(runs, Change.class);
    List<SubscriptionChange> after = changes.stream().map(Change::workOut).toList();
    try {
      endpoint.deliver(
          Method.SUBSCRIPTIONS_CHANGED,
          device -> {
            device.subscriptionsChanged(after);
            return after;
          });
      for (int at = 0; at < changes.size(); at++) {
        changes.get(at).commit.accept(after.get(at).subscriptions());
        changes.get(at).done = true;
      }
    } catch (DeliveryFailedException failed) {
      SocketLog.batchFailed("subscriptionsChanged", after.size(), failed);
    }
    settleAndFinish(runs);
  }

  private void news(List<Mailbox.Run> runs) {
    List<ChannelEvent> events = all(runs, News.class).stream().map(News::event).toList();
    try {
      tell(events);
    } catch (DeliveryFailedException first) {
      SocketLog.batchFailed("channelEvents", events.size(), first);
      try {
        tell(events);
      } catch (DeliveryFailedException second) {
        SocketLog.newsLost(events.size(), second);
      }
    }
    settleAndFinish(runs);
  }

  private void tell(List<ChannelEvent> events) throws DeliveryFailedException {
    endpoint.deliver(
        Method.CHANNEL_EVENTS,
        device -> {
          device.channelEvents(events);
          return events;
        });
  }

  /** Suspects go alone, so that they spoil no batch a second time. */
  private void publications(List<Mailbox.Run> runs) {
    List<Mailbox.Run> good = new ArrayList<>(runs.size());
    List<Mailbox.Run> suspect = new ArrayList<>(0);
    for (Mailbox.Run run : runs) {
      (isSuspect(run) ? suspect : good).add(run);
    }
    if (!good.isEmpty()) {
      List<Publication> publications = all(good, Publication.class);
      if (taken(publications)) {
        publications.forEach(publication -> publication.fate = Fate.TAKEN);
        settleAndFinish(good);
      } else {
        oneByOne(good);
      }
    }
    oneByOne(suspect);
  }

  private static boolean isSuspect(Mailbox.Run run) {
    for (Entry entry : run.entries()) {
      if (entry instanceof Publication publication && publication.suspect) {
        return true;
      }
    }
    return false;
  }

  private boolean taken(List<Publication> publications) {
    List<InboundPublish> messages = new ArrayList<>(publications.size());
    for (Publication publication : publications) {
      if (publication.message != null) {
        messages.add(publication.message);
      }
    }
    if (messages.isEmpty()) {
      return true;
    }
    try {
      publish(messages);
      return true;
    } catch (DeliveryFailedException failed) {
      SocketLog.batchFailed("published", messages.size(), failed);
      return false;
    }
  }

  private void publish(List<InboundPublish> messages) throws DeliveryFailedException {
    endpoint.deliver(
        Method.PUBLISHED,
        device -> {
          device.published(messages);
          return messages;
        });
  }

  /**
   * Once a message could neither be published nor rejected the fault is taken to be upstream, not
   * in the message: what is left is held untried, so that an outage costs one failure and not a
   * storm of them.
   */
  private void oneByOne(List<Mailbox.Run> runs) {
    boolean upstreamFails = false;
    for (Mailbox.Run run : runs) {
      List<Publication> publications = all(List.of(run), Publication.class);
      int at = 0;
      while (!upstreamFails && at < publications.size()) {
        Publication publication = publications.get(at);
        if (publication.message == null || takenAlone(publication.message)) {
          publication.fate = Fate.TAKEN;
          at++;
        } else {
          publication.suspect = true;
          upstreamFails = true;
        }
      }
      settle(List.of(new Mailbox.Run(run.mailbox(), run.entries().subList(0, at))));
      if (at < publications.size()) {
        run.mailbox().hold(publications.subList(at, publications.size()));
      } else {
        run.mailbox().finished();
      }
    }
  }

  private boolean takenAlone(InboundPublish message) {
    try {
      publish(List.of(message));
      return true;
    } catch (DeliveryFailedException failed) {
      SocketLog.batchFailed("published", 1, failed);
      return rejected(message);
    }
  }

  private boolean rejected(InboundPublish message) {
    try {
      endpoint.deliver(
          Method.REJECTED,
          device -> {
            device.rejected(message);
            return message;
          });
      return true;
    } catch (DeliveryFailedException failed) {
      SocketLog.batchFailed("rejected", 1, failed);
      return false;
    }
  }

  private static <T extends Entry> List<T> all(List<Mailbox.Run> runs, Class<T> type) {
    List<T> entries = new ArrayList<>(runs.size());
    for (Mailbox.Run run : runs) {
      for (Entry entry : run.entries()) {
        entries.add(type.cast(entry));
      }
    }
    return entries;
  }

  /** INVARIANT: outcomes are on their way before a mailbox is released, so they stay in order. */
  private static void settleAndFinish(List<Mailbox.Run> runs) {
    settle(runs);
    runs.forEach(run -> run.mailbox().finished());
  }

  /** One task for each I/O thread, however many channels it has in the batch. */
  private static void settle(List<Mailbox.Run> runs) {
    IdentityHashMap<Executor, List<Mailbox.Run>> byThread = new IdentityHashMap<>();
    for (Mailbox.Run run : runs) {
      if (!run.entries().isEmpty()) {
        byThread
            .computeIfAbsent(run.mailbox().recipient.executor(), thread -> new ArrayList<>())
            .add(run);
      }
    }
    byThread.forEach((thread, mine) -> thread.execute(() -> tellRecipients(mine)));
  }

  private static void tellRecipients(List<Mailbox.Run> runs) {
    for (Mailbox.Run run : runs) {
      Recipient recipient = run.mailbox().recipient;
      for (Entry entry : run.entries()) {
        recipient.settled(entry);
      }
      recipient.allSettled();
    }
  }
}
