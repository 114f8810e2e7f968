package dev.baton.gateway.allocation;

import dev.baton.contracts.MalformedMessageException;
import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.AllocationQuestion;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gateway.channel.DeviceSockets;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.gms.Gms;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.api.connection.OutboundPublish;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Relays requests for addresses (G1, G4): gathers them, asks GMS in batches, publishes the answers
 * on {@code devices/{id}/allocation} over the channel that asked. A device may ask for itself only.
 * While GMS is away the answer is when to ask again, never silence. Thread-safe, bounded.
 */
@Singleton
public final class AllocationRelay {

  private static final int WAITING_AT_MOST = 20_000;
  private static final int BATCH = 256;
  private static final int RETRY_SECONDS = 2;
  private static final int RETRY_JITTER_SECONDS = 4;

  private record Asked(
      ChannelId channel, AllocationQuestion question, List<AllocationAnswer> refusals) {}

  private final GatewaySettings settings;
  private final LocalNode node;
  private final Gms gms;
  private final DeviceSockets sockets;
  private final Deque<Asked> waiting = new ArrayDeque<>();

  @Inject
  public AllocationRelay(GatewaySettings settings, LocalNode node, Gms gms, DeviceSockets sockets) {
    this.settings = settings;
    this.node = node;
    this.gms = gms;
    this.sockets = sockets;
  }

  /** Takes a device's request. It is answered in any case. */
  public void ask(InboundPublish publish) {
    DeviceId asker = new DeviceId(publish.device());
    AllocationRequest request;
    try {
      request = AllocationRequest.read(publish.payload(), asker);
    } catch (MalformedMessageException | IllegalArgumentException e) {
      answer(
          publish.channel(),
          asker,
          List.of(AllocationAnswer.refused(asker, "not a request: " + e.getMessage())));
      return;
    }
    List<AllocationAnswer> refusals =
        request.devices().stream()
            .filter(device -> !device.equals(asker))
            .map(device -> AllocationAnswer.refused(device, asker + " may not ask for it"))
            .toList();
    if (refusals.size() == request.devices().size()) {
      answer(publish.channel(), asker, refusals);
    } else {
      AllocationQuestion question =
          new AllocationQuestion(asker, request.upgrade(), List.of(asker), publish.receivedAt());
      enqueue(new Asked(publish.channel(), question, refusals));
    }
  }

  /** Asks GMS for all that wait. To be called every few milliseconds, by one thread. */
  public void relay() {
    node.view()
        .ifPresent(
            self -> {
              for (List<Asked> batch = next(); !batch.isEmpty(); batch = next()) {
                relay(self, batch);
              }
            });
  }

  private void relay(NodeView self, List<Asked> batch) {
    Request request =
        new Request.Allocations(
            settings.server(), self.name(), batch.stream().map(Asked::question).toList());
    var _ = gms.ask(request).whenComplete((reply, failure) -> answered(batch, reply));
  }

  private void answered(List<Asked> batch, @Nullable Reply reply) {
    boolean complete =
        reply instanceof Reply.AllocationAnswers(var answers) && answers.size() == batch.size();
    List<List<AllocationAnswer>> answers =
        complete && reply instanceof Reply.AllocationAnswers given ? given.answers() : List.of();
    for (int i = 0; i < batch.size(); i++) {
      Asked asked = batch.get(i);
      List<AllocationAnswer> all = new ArrayList<>(complete ? answers.get(i) : later(asked));
      all.addAll(asked.refusals());
      answer(asked.channel(), asked.question().asker(), all);
    }
  }

  private void enqueue(Asked asked) {
    synchronized (waiting) {
      if (waiting.size() < WAITING_AT_MOST) {
        waiting.add(asked);
        return;
      }
    }
    answer(asked.channel(), asked.question().asker(), later(asked));
  }

  private List<Asked> next() {
    List<Asked> batch = new ArrayList<>();
    synchronized (waiting) {
      while (batch.size() < BATCH && !waiting.isEmpty()) {
        batch.add(waiting.remove());
      }
    }
    return batch;
  }

  private void answer(ChannelId channel, DeviceId asker, List<AllocationAnswer> answers) {
    byte[] payload = WireFormat.encode(Map.of("answers", answers));
    sockets.send(
        List.of(
            new DeviceSockets.Outgoing(
                channel, OutboundPublish.plain("", "devices/" + asker + "/allocation", payload))));
  }

  /** Spread out, so that those who are put off do not come back all at once. */
  private static List<AllocationAnswer> later(Asked asked) {
    int seconds = RETRY_SECONDS + ThreadLocalRandom.current().nextInt(RETRY_JITTER_SECONDS);
    return asked.question().devices().stream()
        .map(device -> AllocationAnswer.later(device, seconds, 0))
        .toList();
  }
}
