package dev.baton.socket.channel;

import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.codec.Packet;
import dev.baton.socket.codec.PacketProperties;
import dev.baton.socket.delivery.Entry.Publication;
import dev.baton.socket.session.ConnectTerms;
import dev.baton.socket.session.Identity;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The will (3.1.2.5) of a connection that ended without a DISCONNECT: published behind the
 * channel's last event, at once or after its delay unless the session is resumed before. Stateless;
 * runs on the channel's I/O thread.
 */
final class Wills {

  private Wills() {}

  static void publish(DeviceChannel channel, Identity identity) {
    ConnectTerms terms = channel.peer().terms();
    Packet.Will will = terms == null ? null : terms.will();
    if (terms == null || will == null) {
      return;
    }
    Publication publication = publication(channel, identity, will);
    long delay = Math.min(will.properties().willDelay(), terms.sessionExpirySeconds());
    if (delay == 0) {
      channel.add(publication);
      return;
    }
    channel.scope().delayWill(identity.session(), channel);
    ScheduledFuture<?> timer =
        channel
            .executor()
            .schedule(
                () -> publishUnlessBack(channel, identity, publication), delay, TimeUnit.SECONDS);
    assert !timer.isCancelled();
  }

  private static void publishUnlessBack(
      DeviceChannel channel, Identity identity, Publication publication) {
    if (channel.scope().takeDelayedWill(identity.session(), channel)) {
      channel.add(publication);
    }
  }

  private static Publication publication(
      DeviceChannel channel, Identity identity, Packet.Will will) {
    PacketProperties properties = will.properties();
    return Publication.of(
        new InboundPublish(
            channel.id(),
            identity.device(),
            identity.clientId(),
            identity.epoch(),
            channel.inbound().nextSequence(),
            will.topic(),
            will.qos(),
            will.retain(),
            will.payload(),
            properties.contentType(),
            properties.responseTopic(),
            properties.correlationData(),
            properties.messageExpiry(),
            properties.user(),
            true,
            channel.scope().clock().instant()),
        0);
  }
}
