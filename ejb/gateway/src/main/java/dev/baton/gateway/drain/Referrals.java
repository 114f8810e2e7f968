package dev.baton.gateway.drain;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.AllocationQuestion;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gateway.channel.Channel;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.gms.Gms;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks GMS for addresses on behalf of devices that can't ask themselves, in batches. Thread-safe.
 */
@Singleton
public final class Referrals {

  private static final int BATCH = 128;

  private final GatewaySettings settings;
  private final LocalNode node;
  private final Gms gms;

  @Inject
  public Referrals(GatewaySettings settings, LocalNode node, Gms gms) {
    this.settings = settings;
    this.node = node;
    this.gms = gms;
  }

  /**
   * Asks, without blocking.
   *
   * @param answered called once for each channel, on any thread; with null if GMS did not answer
   */
  void ask(
      @Nullable UpgradeId upgrade,
      List<Channel> stock,
      Instant now,
      BiConsumer<Channel, @Nullable AllocationAnswer> answered) {
    NodeView self = node.view().orElseThrow();
    for (int from = 0; from < stock.size(); from += BATCH) {
      List<Channel> batch = stock.subList(from, Math.min(from + BATCH, stock.size()));
      Request request =
          new Request.Allocations(
              settings.server(),
              self.name(),
              batch.stream().map(channel -> question(upgrade, channel, now)).toList());
      var _ = gms.ask(request).whenComplete((reply, failure) -> handOut(batch, reply, answered));
    }
  }

  private static AllocationQuestion question(
      @Nullable UpgradeId upgrade, Channel channel, Instant now) {
    return new AllocationQuestion(channel.device(), upgrade, List.of(channel.device()), now);
  }

  private static void handOut(
      List<Channel> batch,
      @Nullable Reply reply,
      BiConsumer<Channel, @Nullable AllocationAnswer> answered) {
    List<List<AllocationAnswer>> answers =
        reply instanceof Reply.AllocationAnswers given ? given.answers() : List.of();
    for (int i = 0; i < batch.size(); i++) {
      boolean present = i < answers.size() && !answers.get(i).isEmpty();
      answered.accept(batch.get(i), present ? answers.get(i).getFirst() : null);
    }
  }
}
