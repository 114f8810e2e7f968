package dev.baton.gateway.fake;

import dev.baton.gateway.channel.DeviceSockets;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.ListenerCounters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what was sent, and to whom. */
public final class FakeSockets implements DeviceSockets {

  /** A channel that was told to end. */
  public record Ended(
      ChannelId channel, ReasonCode reason, @Nullable String reference, boolean finishExchanges) {}

  public final List<Outgoing> sent = new ArrayList<>();
  public final List<Ended> ended = new ArrayList<>();
  public boolean open;
  public int openings;

  @Override
  public void open() {
    openings += open ? 0 : 1;
    open = true;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void send(List<Outgoing> messages) {
    sent.addAll(messages);
  }

  @Override
  public void disconnect(
      ChannelId channel,
      ReasonCode reason,
      @Nullable String serverReference,
      boolean finishExchanges) {
    ended.add(new Ended(channel, reason, serverReference, finishExchanges));
  }

  @Override
  public ListenerCounters counters() {
    return new ListenerCounters(0, 0, 0, 0, 0, sent.size());
  }

  /** The payloads that were sent on topics that end like this. */
  public List<String> payloads(String topicEnd) {
    return sent.stream()
        .filter(outgoing -> outgoing.message().topic().endsWith(topicEnd))
        .map(outgoing -> new String(outgoing.message().payload(), StandardCharsets.UTF_8))
        .toList();
  }
}
