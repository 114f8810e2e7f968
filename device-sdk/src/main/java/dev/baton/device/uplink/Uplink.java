package dev.baton.device.uplink;

import dev.baton.device.channel.Channel;
import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.OutgoingMessage;
import dev.baton.device.channel.PublishRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The device's publishes, each kept until a gateway acknowledged it. They go out on the channel in
 * use, in the order in which they were given; what a broken channel did not acknowledge goes out
 * again on the next one, before anything newer.
 *
 * <p>Everything here runs inside the device's serial executor, one call at a time.
 */
public final class Uplink {
  private final int limit;
  private final Executor serial;
  private final Consumer<Channel> whenEmpty;
  private final TreeMap<Long, Entry> unsent = new TreeMap<>();
  private final Map<Channel, TreeMap<Long, Entry>> inFlight = new HashMap<>(2);
  private @Nullable Channel inUse;
  private long sequence;
  private int kept;

  /** A publish and the promise given for it. */
  private record Entry(
      long sequence,
      OutgoingMessage message,
      CompletableFuture<ChannelId> acknowledged,
      boolean onceOnly) {}

  /**
   * An uplink without a channel.
   *
   * @param limit how many publishes are kept at most
   * @param serial where acknowledgements are taken up
   * @param whenEmpty told each time that a channel has nothing in flight any more
   */
  public Uplink(int limit, Executor serial, Consumer<Channel> whenEmpty) {
    this.limit = limit;
    this.serial = serial;
    this.whenEmpty = whenEmpty;
  }

  /**
   * Publishes as soon as there is a channel.
   *
   * @param acknowledged completed with the channel whose gateway acknowledged it; fails with {@link
   *     PublishRefusedException}, {@link UplinkFullException} or {@link DeviceStoppedException}
   * @param evenIfFull for the library's own publishes, which are few
   */
  public void submit(
      OutgoingMessage message, CompletableFuture<ChannelId> acknowledged, boolean evenIfFull) {
    if (kept >= limit && !evenIfFull) {
      acknowledged.completeExceptionally(new UplinkFullException(limit));
      return;
    }
    kept++;
    Entry entry = new Entry(sequence++, message, acknowledged, false);
    if (inUse == null) {
      unsent.put(entry.sequence(), entry);
    } else {
      send(inUse, entry);
    }
  }

  /**
   * Publishes on this channel or not at all.
   *
   * @param acknowledged fails if the channel breaks first
   */
  public void submitOnce(
      Channel channel, OutgoingMessage message, CompletableFuture<ChannelId> acknowledged) {
    kept++;
    send(channel, new Entry(sequence++, message, acknowledged, true));
  }

  /** From now on publishes go out here, first those that have waited; nowhere if null. */
  public void use(@Nullable Channel channel) {
    inUse = channel;
    flush();
  }

  /** Whether the channel's gateway has acknowledged all it was sent. */
  public boolean isEmpty(Channel channel) {
    return !inFlight.containsKey(channel);
  }

  /** Whether every publish has been acknowledged. */
  public boolean isEmpty() {
    return kept == 0;
  }

  /** The channel answers no more: what it did not acknowledge waits for another. */
  public void lost(Channel channel) {
    TreeMap<Long, Entry> unanswered = inFlight.remove(channel);
    if (unanswered != null) {
      for (Entry entry : unanswered.values()) {
        giveBack(channel, entry);
      }
    }
    if (channel.equals(inUse)) {
      inUse = null;
    }
    flush();
  }

  /** Gives up whatever is not acknowledged. */
  public void stop() {
    List<Entry> rest = new ArrayList<>(unsent.values());
    inFlight.values().forEach(entries -> rest.addAll(entries.values()));
    unsent.clear();
    inFlight.clear();
    kept = 0;
    for (Entry entry : rest) {
      entry.acknowledged().completeExceptionally(new DeviceStoppedException());
    }
  }

  private void giveBack(Channel channel, Entry entry) {
    if (entry.onceOnly()) {
      kept--;
      entry
          .acknowledged()
          .completeExceptionally(new IllegalStateException(channel.id() + " broke"));
    } else {
      unsent.put(entry.sequence(), entry);
    }
  }

  private void flush() {
    while (inUse != null && !unsent.isEmpty()) {
      send(inUse, unsent.pollFirstEntry().getValue());
    }
  }

  private void send(Channel channel, Entry entry) {
    inFlight.computeIfAbsent(channel, any -> new TreeMap<>()).put(entry.sequence(), entry);
    var _ =
        channel
            .publish(entry.message())
            .handle(
                (done, failure) -> {
                  serial.execute(() -> answered(channel, entry, failure));
                  return null;
                });
  }

  private void answered(Channel channel, Entry entry, @Nullable Throwable failure) {
    boolean refused = failure instanceof PublishRefusedException;
    if (failure != null && !refused) {
      // INVARIANT: a broken channel is told as lost; its publishes are taken over there, together.
      return;
    }
    TreeMap<Long, Entry> sent = inFlight.get(channel);
    if (sent == null || sent.remove(entry.sequence()) == null) {
      // The answer came after the channel was given up: the publish is on its way again.
      return;
    }
    kept--;
    if (failure == null) {
      entry.acknowledged().complete(channel.id());
    } else {
      entry.acknowledged().completeExceptionally(failure);
    }
    if (sent.isEmpty()) {
      inFlight.remove(channel);
      whenEmpty.accept(channel);
    }
  }
}
