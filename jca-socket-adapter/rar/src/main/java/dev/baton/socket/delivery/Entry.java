package dev.baton.socket.delivery;

import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.api.SubscriptionChange;
import dev.baton.socket.api.topic.Subscription;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something on its way from a channel to the listener. Handed over from the I/O thread to one work
 * thread at a time and back; the mailbox's lock orders the accesses.
 */
public abstract sealed class Entry {

  /** The next one in the mailbox. */
  @Nullable Entry next;

  abstract Kind kind();

  /** Which of the listener's methods takes the entry. */
  enum Kind {
    ATTEMPT,
    CHANGE,
    PUBLICATION,
    NEWS
  }

  /** A connection attempt. */
  public static final class Attempt extends Entry {
    private final ConnectRequest request;
    @Nullable Admission admission;

    public Attempt(ConnectRequest request) {
      this.request = request;
    }

    /** What the device asked for. */
    public ConnectRequest request() {
      return request;
    }

    /** The decision, or null if the listener failed. */
    public @Nullable Admission admission() {
      return admission;
    }

    @Override
    Kind kind() {
      return Kind.ATTEMPT;
    }
  }

  /** A change of subscriptions, worked out when all earlier ones have their outcome. */
  public static final class Change extends Entry {
    private final Supplier<SubscriptionChange> after;
    final Consumer<List<Subscription>> commit;
    private final Object packet;
    boolean done;

    /**
     * @param after the subscriptions after the change; called on a work thread
     * @param commit puts them in force; called on the same thread
     * @param packet what the change answers
     */
    public Change(
        Supplier<SubscriptionChange> after, Consumer<List<Subscription>> commit, Object packet) {
      this.after = after;
      this.commit = commit;
      this.packet = packet;
    }

    SubscriptionChange workOut() {
      return after.get();
    }

    /** Whether the listener took it. */
    public boolean done() {
      return done;
    }

    /** What the change answers. */
    public Object packet() {
      return packet;
    }

    @Override
    Kind kind() {
      return Kind.CHANGE;
    }
  }

  /**
   * An application message, or the place in the order of acknowledgements of one that was refused.
   */
  public static final class Publication extends Entry {

    /** What became of it. */
    public enum Fate {
      PENDING,
      TAKEN,
      DROPPED
    }

    final @Nullable InboundPublish message;
    private final int packetId;
    private final int qos;
    private final int refusal;
    Fate fate = Fate.PENDING;
    boolean suspect;

    private Publication(@Nullable InboundPublish message, int packetId, int qos, int refusal) {
      this.message = message;
      this.packetId = packetId;
      this.qos = qos;
      this.refusal = refusal;
    }

    /** A message to be delivered. */
    public static Publication of(InboundPublish message, int packetId) {
      return new Publication(message, packetId, message.qos(), 0);
    }

    /** One that is not delivered, and is acknowledged with a reason when its turn comes. */
    public static Publication refused(int packetId, int qos, int reason) {
      return new Publication(null, packetId, qos, reason);
    }

    /** The message, or null if it was refused. */
    public @Nullable InboundPublish message() {
      return message;
    }

    /** The packet identifier to acknowledge. */
    public int packetId() {
      return packetId;
    }

    /** The QoS at which it came. */
    public int qos() {
      return qos;
    }

    /** The reason code of the acknowledgement. */
    public int refusal() {
      return refusal;
    }

    /** What became of it. */
    public Fate fate() {
      return fate;
    }

    @Override
    Kind kind() {
      return Kind.PUBLICATION;
    }
  }

  /** News of a channel. */
  public static final class News extends Entry {
    private final ChannelEvent event;

    public News(ChannelEvent event) {
      this.event = event;
    }

    /** The event. */
    public ChannelEvent event() {
      return event;
    }

    @Override
    Kind kind() {
      return Kind.NEWS;
    }
  }
}
