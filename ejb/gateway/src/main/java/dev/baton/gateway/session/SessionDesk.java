package dev.baton.gateway.session;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.contracts.request.StoredSession;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.gms.Gms;
import dev.baton.gateway.gms.GmsAwayException;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import dev.baton.socket.api.SubscriptionChange;
import dev.baton.socket.api.topic.Subscription;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Has sessions that outlive their channel stored at GMS before the device is told that its
 * subscriptions are in force, so that any gateway can take the device over. Runs on the adapter's
 * work threads; waits for GMS only if such a session is among the changes.
 */
@Singleton
public final class SessionDesk {

  private final GatewaySettings settings;
  private final LocalNode node;
  private final ChannelRegistry channels;
  private final Gms gms;

  @Inject
  public SessionDesk(GatewaySettings settings, LocalNode node, ChannelRegistry channels, Gms gms) {
    this.settings = settings;
    this.node = node;
    this.channels = channels;
    this.gms = gms;
  }

  /**
   * Takes subscriptions that changed.
   *
   * @throws GmsAwayException if a session that must be kept could not be
   */
  public void changed(List<SubscriptionChange> changes) {
    List<StoredSession> kept =
        changes.stream()
            .filter(change -> change.sessionExpirySeconds() > 0)
            .map(SessionDesk::session)
            .toList();
    if (!kept.isEmpty()) {
      NodeName self =
          node.view()
              .map(NodeView::name)
              .orElseThrow(() -> new GmsAwayException("GMS has not said which node this is"));
      gms.askAndWait(new Request.SaveSessions(settings.server(), self, kept), Reply.Done.class);
    }
    changes.forEach(
        change ->
            channels.subscribed(
                change.channel(),
                change.subscriptions().stream().map(Subscription::filter).toList()));
  }

  private static StoredSession session(SubscriptionChange change) {
    return new StoredSession(
        new DeviceId(change.device()),
        change.clientId(),
        change.sessionExpirySeconds(),
        change.subscriptions().stream()
            .map(
                in ->
                    new StoredSession.StoredSubscription(
                        in.filter(),
                        in.qos(),
                        in.noLocal(),
                        in.retainAsPublished(),
                        in.retainHandling(),
                        in.identifier()))
            .toList());
  }
}
