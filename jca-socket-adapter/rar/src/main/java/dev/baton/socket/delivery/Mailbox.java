package dev.baton.socket.delivery;

import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.delivery.Entry.Kind;
import dev.baton.socket.delivery.Entry.Publication;
import dev.baton.socket.log.SocketLog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one channel still has to deliver, in the order of the wire. At most one work thread holds
 * entries of a mailbox at a time, so a channel's calls never overlap and never overtake each other.
 *
 * <p>Safe for use by several threads. The number of entries is bounded by whoever adds them.
 */
public final class Mailbox {

  private static final int MOST_FAILURES = 10;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private enum State {
    IDLE,
    READY,
    TAKEN,
    HELD
  }

  private final Dispatcher dispatcher;
  final Recipient recipient;
  private @Nullable Entry head;
  private @Nullable Entry tail;
  private State state = State.IDLE;
  private boolean closed;
  private byte failures;

  public Mailbox(Dispatcher dispatcher, Recipient recipient) {
    this.dispatcher = dispatcher;
    this.recipient = recipient;
  }

  /** Adds an entry. */
  public void add(Entry entry) {
    Kind ready;
    synchronized (this) {
      append(entry);
      if (state != State.IDLE) {
        return;
      }
      state = State.READY;
      ready = entry.kind();
    }
    dispatcher.ready(this, ready);
  }

  /** No reason to hold on to messages that could not be delivered: their channel can't be told. */
  public void close() {
    boolean wake;
    synchronized (this) {
      closed = true;
      wake = state == State.HELD;
    }
    if (wake) {
      release(List.of());
    }
  }

  private void append(Entry entry) {
    Entry last = tail;
    if (last == null) {
      head = entry;
    } else {
      last.next = entry;
    }
    tail = entry;
  }

  /** Takes the entries at the head that one call can deliver, at most so many. */
  synchronized Run take(int most) {
    List<Entry> entries = new ArrayList<>(4);
    Entry first = head;
    Entry at = first;
    while (at != null && entries.size() < most && belongs(at, first)) {
      Entry following = at.next;
      at.next = null;
      entries.add(at);
      at = following;
    }
    head = at;
    if (at == null) {
      tail = null;
    }
    state = State.TAKEN;
    return new Run(this, entries);
  }

  private static boolean belongs(Entry entry, @Nullable Entry first) {
    if (first == null || entry.kind() != first.kind()) {
      return false;
    }
    // INVARIANT: a change is worked out from the outcome of the one before, so they go one by one.
    return entry == first || entry.kind() == Kind.PUBLICATION || entry.kind() == Kind.NEWS;
  }

  /** The work thread is done with what it took. */
  void finished() {
    failures = 0;
    release(List.of());
  }

  /** Puts entries back to the head, in their order, to be tried again now. */
  private void release(List<? extends Entry> back) {
    Kind ready;
    synchronized (this) {
      putBack(back);
      if (closed) {
        dropSuspects();
      }
      Entry first = head;
      if (first == null) {
        state = State.IDLE;
        return;
      }
      state = State.READY;
      ready = first.kind();
    }
    dispatcher.ready(this, ready);
  }

  /**
   * Puts entries back to the head and waits, ever longer, before they are tried again. Once the
   * channel is closed they are dropped: its device still has them. A will has nobody else to keep
   * it, so it gets some more tries.
   */
  void hold(List<Publication> back) {
    long pause = 0;
    synchronized (this) {
      failures = (byte) Math.min(failures + 1, MOST_FAILURES);
      back.forEach(publication -> publication.suspect |= closed);
      if (!closed || isLastingWill(back.getFirst())) {
        putBack(back);
        state = State.HELD;
        pause = Math.min(FIRST_PAUSE_MILLIS << (failures - 1), LONGEST_PAUSE_MILLIS);
      }
    }
    if (pause > 0) {
      SocketLog.held(recipient.toString(), pause);
      dispatcher.wakeLater(this, pause);
    } else {
      release(back);
    }
  }

  private boolean isLastingWill(Publication publication) {
    InboundPublish message = publication.message;
    return message != null && message.will() && failures < MOST_FAILURES;
  }

  /** The pause is over. */
  void wake() {
    boolean held;
    synchronized (this) {
      held = state == State.HELD;
    }
    if (held) {
      release(List.of());
    }
  }

  private void putBack(List<? extends Entry> back) {
    for (int at = back.size() - 1; at >= 0; at--) {
      Entry entry = back.get(at);
      entry.next = head;
      head = entry;
      if (tail == null) {
        tail = entry;
      }
    }
  }

  /** Messages that failed while their channel lived: nobody waits for their acknowledgement now. */
  private void dropSuspects() {
    while (head instanceof Publication publication
        && publication.suspect
        && !isLastingWill(publication)) {
      head = publication.next;
      publication.next = null;
      if (head == null) {
        tail = null;
      }
      publication.fate = Publication.Fate.DROPPED;
      SocketLog.dropped(recipient.toString());
      recipient.executor().execute(() -> recipient.settled(publication));
    }
  }

  /** Entries that one work thread holds. */
  record Run(Mailbox mailbox, List<Entry> entries) {}
}
