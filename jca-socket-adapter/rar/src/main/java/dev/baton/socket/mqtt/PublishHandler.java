package dev.baton.socket.mqtt;

import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.topic.TopicFilter;
import dev.baton.socket.channel.DeviceChannel;
import dev.baton.socket.channel.Phase;
import dev.baton.socket.codec.Packet;
import dev.baton.socket.codec.PacketProperties;
import dev.baton.socket.codec.PacketWriter;
import dev.baton.socket.delivery.Entry.Publication;
import dev.baton.socket.session.Identity;
import org.jspecify.annotations.Nullable;

/**
 * PUBLISH and PUBREL from the device (3.3, 3.6). A message is acknowledged when delivery says that
 * it has been taken, never before. Stateless; runs on the channel's I/O thread.
 */
final class PublishHandler {

  private static final int NOT_AUTHORIZED = ReasonCode.NOT_AUTHORIZED.code();
  private static final int UNKNOWN_ID = ReasonCode.PACKET_IDENTIFIER_NOT_FOUND.code();

  private PublishHandler() {}

  static void handle(DeviceChannel channel, Packet.Publish publish) {
    Identity identity = channel.peer().identity();
    if (channel.phase() != Phase.OPEN || identity == null) {
      return; // finishing: the device still has it, and sends it again where it goes next
    }
    if (publish.retain() && channel.peer().level() == 5) {
      channel.ending().fault(ReasonCode.RETAIN_NOT_SUPPORTED, "a retained message");
      return;
    }
    String topic = topic(channel, publish);
    if (topic == null || !mayBegin(channel, publish)) {
      return;
    }
    if (identity.topics().mayPublish(topic)) {
      channel
          .reading()
          .deliver(Publication.of(message(channel, identity, publish, topic), publish.packetId()));
    } else {
      refuse(channel, publish, topic);
    }
  }

  /** The topic name, also behind an alias (3.3.2.3.4); null if the channel had to be closed. */
  private static @Nullable String topic(DeviceChannel channel, Packet.Publish publish) {
    int alias = publish.properties().topicAlias();
    if (alias > channel.settings().topicAliasMaximum()) {
      channel.ending().fault(ReasonCode.TOPIC_ALIAS_INVALID, "topic alias " + alias);
      return null;
    }
    String topic = publish.topic();
    if (topic.isEmpty() && alias > 0) {
      topic = channel.inbound().aliased(alias);
      if (topic == null) {
        channel.ending().fault(ReasonCode.PROTOCOL_ERROR, "an unknown topic alias");
      }
      return topic;
    }
    if (!TopicFilter.isTopicName(topic)) {
      channel.ending().fault(ReasonCode.TOPIC_NAME_INVALID, "an invalid topic name");
      return null;
    }
    if (alias > 0) {
      channel.inbound().alias(alias, topic);
    }
    return topic;
  }

  /** Whether a new exchange begins; false for a repetition or if the channel had to be closed. */
  private static boolean mayBegin(DeviceChannel channel, Packet.Publish publish) {
    if (publish.qos() == 0) {
      return true;
    }
    if (publish.qos() == 2) {
      switch (channel.inbound().arrive(publish.packetId())) {
        case NEW -> {}
        case ON_ITS_WAY -> {
          return false;
        }
        case TAKEN -> {
          PacketWriter.pubRec(channel.out(), channel.peer().level(), publish.packetId(), 0);
          return false;
        }
      }
    }
    channel.inbound().begun();
    if (channel.peer().level() == 5
        && channel.inbound().unacknowledged() > channel.settings().maxInFlightPerChannel()) {
      channel
          .ending()
          .fault(ReasonCode.RECEIVE_MAXIMUM_EXCEEDED, "more publishes than may be in flight");
      return false;
    }
    return true;
  }

  private static InboundPublish message(
      DeviceChannel channel, Identity identity, Packet.Publish publish, String topic) {
    PacketProperties properties = publish.properties();
    return new InboundPublish(
        channel.id(),
        identity.device(),
        identity.clientId(),
        identity.epoch(),
        channel.inbound().nextSequence(),
        topic,
        publish.qos(),
        publish.retain(),
        publish.payload(),
        properties.contentType(),
        properties.responseTopic(),
        properties.correlationData(),
        properties.messageExpiry(),
        properties.user(),
        false,
        channel.scope().clock().instant());
  }

  /** MQTT 5 has reason codes for it; MQTT 3.1.1 knows only the end of the connection (3.3.5.2). */
  private static void refuse(DeviceChannel channel, Packet.Publish publish, String topic) {
    if (channel.peer().level() == 5 && publish.qos() > 0) {
      channel
          .reading()
          .deliver(Publication.refused(publish.packetId(), publish.qos(), NOT_AUTHORIZED));
    } else {
      channel.ending().fault(ReasonCode.NOT_AUTHORIZED, "may not publish to " + topic);
    }
  }

  /** PUBREL: the device will not repeat the message. */
  static void handle(DeviceChannel channel, Packet.PubRel release) {
    boolean known = channel.inbound().end(release.packetId());
    if (known) {
      channel.inbound().acknowledged();
    }
    PacketWriter.pubComp(
        channel.out(), channel.peer().level(), release.packetId(), known ? 0 : UNKNOWN_ID);
  }

  /** Delivery is done with a message. */
  static void settled(DeviceChannel channel, Publication publication) {
    boolean taken = publication.fate() == Publication.Fate.TAKEN;
    if (taken && publication.message() != null) {
      channel.scope().traffic().published();
    }
    if (publication.qos() == 2) {
      if (taken && publication.refusal() == 0) {
        channel.inbound().taken(publication.packetId());
      } else {
        channel.inbound().end(publication.packetId());
      }
    }
    if (taken && channel.phase() != Phase.CLOSED) {
      acknowledge(channel, publication);
    }
  }

  private static void acknowledge(DeviceChannel channel, Publication publication) {
    int packetId = publication.packetId();
    switch (publication.qos()) {
      case 1 -> {
        channel.inbound().acknowledged();
        PacketWriter.pubAck(channel.out(), channel.peer().level(), packetId, publication.refusal());
      }
      case 2 -> {
        if (publication.refusal() != 0) {
          channel.inbound().acknowledged();
        }
        PacketWriter.pubRec(channel.out(), channel.peer().level(), packetId, publication.refusal());
      }
      default -> {}
    }
  }
}
