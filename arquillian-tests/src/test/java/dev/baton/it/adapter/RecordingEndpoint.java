package dev.baton.it.adapter;

import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.DeviceListener;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.api.SubscriptionChange;
import dev.baton.socket.api.topic.TopicPolicy;
import jakarta.annotation.Resource;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Admits everybody to every topic and takes all messages, but for those on topics that end in
 * {@code doomed}: their transaction fails at its commit, after the bean has returned without
 * complaint.
 */
public abstract class RecordingEndpoint implements DeviceListener {

  @Resource private TransactionSynchronizationRegistry transaction;

  @Override
  public List<Admission> connecting(List<ConnectRequest> attempts) {
    return attempts.stream().map(RecordingEndpoint::admitted).toList();
  }

  private static Admission admitted(ConnectRequest attempt) {
    return new Admission.Admitted(
        Objects.requireNonNull(attempt.userName()),
        attempt.channel().number(),
        new TopicPolicy(List.of("#"), List.of("#")),
        false,
        List.of(),
        Map.of());
  }

  @Override
  public void published(List<InboundPublish> messages) {
    Recorder.deliver(messages);
    if (messages.stream().anyMatch(message -> message.topic().endsWith("doomed"))) {
      transaction.registerInterposedSynchronization(new FailingCommit());
    }
  }

  @Override
  public void rejected(InboundPublish message) {
    Recorder.reject(message);
  }

  @Override
  public void subscriptionsChanged(List<SubscriptionChange> changes) {
    // Nobody is to be told.
  }

  @Override
  public void channelEvents(List<ChannelEvent> events) {
    // Nobody is to be told.
  }

  private static final class FailingCommit implements Synchronization {

    @Override
    public void beforeCompletion() {
      throw new IllegalStateException("The commit fails, as the test wants it");
    }

    @Override
    public void afterCompletion(int status) {
      // The adapter is to see the outcome by itself.
    }
  }
}
