package dev.baton.device.allocation;

import dev.baton.device.channel.Channel;
import dev.baton.device.channel.ChannelEnd;
import dev.baton.device.channel.ChannelListener;
import dev.baton.device.channel.ChannelSpec;
import dev.baton.device.channel.Connector;
import dev.baton.device.channel.IncomingMessage;
import dev.baton.device.channel.OutgoingMessage;
import dev.baton.device.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One question to one master gateway over a connection made for it, which ends with the answer. Its
 * callbacks run on I/O threads.
 */
public final class MasterQuery implements ChannelListener {
  private final AllocationRequest request;
  private final CompletableFuture<AllocationAnswer> answer = new CompletableFuture<>();

  private MasterQuery(AllocationRequest request) {
    this.request = request;
  }

  /**
   * Asks.
   *
   * @param spec of a connection to the master gateway that is subscribed to the answer's topic
   * @return the answer; fails if the master can't be reached, refuses the device, or says nothing
   *     in time
   */
  public static CompletableFuture<AllocationAnswer> ask(
      Connector connector, ChannelSpec spec, AllocationRequest request, Duration timeout) {
    MasterQuery query = new MasterQuery(request);
    var _ =
        connector
            .open(spec, query)
            .whenComplete(
                (channel, failure) -> {
                  if (failure != null) {
                    query.answer.completeExceptionally(failure);
                  } else {
                    query.publish(channel, timeout);
                  }
                });
    return query.answer;
  }

  private void publish(Channel channel, Duration timeout) {
    String topic = "devices/" + request.device() + "/allocation/request";
    var _ =
        answer
            .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((told, failure) -> channel.close());
    var _ =
        channel
            .publish(new OutgoingMessage(topic, request.payload()))
            .exceptionally(
                failure -> {
                  answer.completeExceptionally(failure);
                  return null;
                });
  }

  @Override
  public void received(Channel channel, IncomingMessage message) {
    message.acknowledge();
    try {
      Optional<AllocationAnswer> told =
          AllocationAnswer.parse(
              new String(message.payload(), StandardCharsets.UTF_8), request.device());
      told.ifPresent(answer::complete);
    } catch (MalformedJsonException e) {
      answer.completeExceptionally(e);
    }
  }

  @Override
  public void opened(Channel channel, long nanoTime, Map<String, String> properties) {}

  @Override
  public void usable(Channel channel, long nanoTime) {}

  @Override
  public void closed(Channel channel, long nanoTime, ChannelEnd end) {
    answer.completeExceptionally(new IllegalStateException("The master ended: " + end));
  }
}
