package dev.baton.socket.mqtt;

import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.channel.DeviceChannel;
import dev.baton.socket.channel.ListenerScope;
import dev.baton.socket.channel.Phase;
import dev.baton.socket.codec.Packet;
import dev.baton.socket.codec.PacketWriter;
import dev.baton.socket.delivery.Entry;
import dev.baton.socket.session.ConnectTerms;
import dev.baton.socket.session.Identity;
import dev.baton.socket.session.ListenerSettings;
import dev.baton.socket.session.SessionKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * CONNECT (3.1): asks the listener, without waiting on the I/O thread, and opens the channel or
 * refuses it. Nothing else of the channel is read meanwhile. Stateless; runs on the channel's I/O
 * thread.
 */
final class ConnectHandler {

  private ConnectHandler() {}

  static void handle(DeviceChannel channel, Packet.UnsupportedConnect connect) {
    channel.peer().speak(connect.level() >= 5 ? 5 : 4);
    refuse(channel, ReasonCode.UNSUPPORTED_PROTOCOL_VERSION, null);
  }

  static void handle(DeviceChannel channel, Packet.Connect connect) {
    int serverKeepAlive = serverKeepAlive(connect, channel.settings());
    ConnectTerms terms = new ConnectTerms(connect, serverKeepAlive);
    channel.peer().ask(terms);
    channel.peer().speak(connect.level());
    channel
        .deadlines()
        .keepAlive(serverKeepAlive >= 0 ? serverKeepAlive : connect.keepAliveSeconds());
    ReasonCode objection = objection(channel, connect);
    if (objection != null) {
      refuse(channel, objection, null);
      return;
    }
    channel.move(Phase.DECIDING);
    channel.reading().adjust();
    channel.add(new Entry.Attempt(request(channel, connect, terms)));
  }

  /** The cap, where a device of MQTT 5 asks for more or for none; else -1. */
  private static int serverKeepAlive(Packet.Connect connect, ListenerSettings settings) {
    int cap = settings.maxKeepAliveSeconds();
    int asked = connect.keepAliveSeconds();
    return connect.level() == 5 && cap > 0 && (asked == 0 || asked > cap) ? cap : -1;
  }

  private static @Nullable ReasonCode objection(DeviceChannel channel, Packet.Connect connect) {
    Packet.Will will = connect.will();
    if (connect.properties().authenticationMethod() != null) {
      return ReasonCode.BAD_AUTHENTICATION_METHOD;
    }
    if (connect.level() < 5 && connect.clientId().isEmpty() && !connect.cleanStart()) {
      return ReasonCode.CLIENT_IDENTIFIER_NOT_VALID;
    }
    if (connect.level() == 5 && will != null && will.retain()) {
      return ReasonCode.RETAIN_NOT_SUPPORTED;
    }
    boolean full = channel.scope().traffic().connections() > channel.settings().maxConnections();
    return full ? ReasonCode.SERVER_BUSY : null;
  }

  private static ConnectRequest request(
      DeviceChannel channel, Packet.Connect connect, ConnectTerms terms) {
    String clientId =
        connect.clientId().isEmpty() ? "assigned-" + UUID.randomUUID() : connect.clientId();
    return new ConnectRequest(
        channel.id(),
        clientId,
        connect.level(),
        connect.userName(),
        connect.password(),
        null,
        connect.cleanStart(),
        terms.sessionExpirySeconds(),
        terms.serverKeepAlive() >= 0 ? terms.serverKeepAlive() : connect.keepAliveSeconds(),
        connect.properties().user(),
        String.valueOf(channel.remoteAddress()),
        channel.scope().clock().instant());
  }

  /** The listener has decided; null if it failed. */
  static void decided(
      DeviceChannel channel, ConnectRequest request, @Nullable Admission admission) {
    switch (admission) {
      case null -> refuse(channel, ReasonCode.SERVER_UNAVAILABLE, null);
      case Admission.Refused refused ->
          refuse(channel, refused.reason(), refused.serverReference());
      case Admission.Admitted admitted -> admitted(channel, request.clientId(), admitted);
    }
  }

  private static void admitted(
      DeviceChannel channel, String clientId, Admission.Admitted admitted) {
    ConnectTerms terms = channel.peer().terms();
    Identity identity =
        new Identity(
            new SessionKey(admitted.device(), clientId),
            admitted.epoch(),
            admitted.topics(),
            channel.scope().clock().instant());
    if (terms == null || channel.phase() != Phase.DECIDING) {
      undo(channel, identity, "the connection was lost before its CONNACK");
      return;
    }
    Packet.Will will = terms.will();
    if (will != null && !admitted.topics().mayPublish(will.topic())) {
      undo(channel, identity, "the will's topic is not allowed");
      refuse(channel, ReasonCode.NOT_AUTHORIZED, null);
      return;
    }
    terms.admitted(admitted);
    channel.move(Phase.TAKING_OVER);
    claim(channel, identity);
  }

  /** The listener counts on a channel that never came to be. */
  private static void undo(DeviceChannel channel, Identity identity, String why) {
    channel.news().closed(identity, why, false);
  }

  private static void claim(DeviceChannel channel, Identity identity) {
    channel.peer().admit(identity);
    switch (channel.scope().claim(identity.session(), channel, identity.epoch())) {
      case ListenerScope.Claim.Free free -> open(channel);
      case ListenerScope.Claim.TakenFrom(DeviceChannel older) ->
          channel.succession().follow(older, () -> open(channel));
      case ListenerScope.Claim.Lost lost -> refuse(channel, ReasonCode.SERVER_UNAVAILABLE, null);
    }
  }

  /** The session is this channel's alone: tell the device, then the listener. */
  private static void open(DeviceChannel channel) {
    ConnectTerms terms = channel.peer().terms();
    Identity identity = channel.peer().identity();
    Admission.Admitted admitted = terms == null ? null : terms.takeAdmission();
    if (terms == null || identity == null || admitted == null) {
      throw new IllegalStateException(channel + " was not admitted");
    }
    boolean present = restore(channel, identity.session(), terms, admitted);
    channel.peer().subscribe(admitted.subscriptions());
    channel.move(Phase.OPEN);
    terms.opened();
    ListenerSettings settings = channel.settings();
    PacketWriter.accepted(
        channel.out(),
        channel.peer().level(),
        present,
        new PacketWriter.Terms(
            settings.maxInFlightPerChannel(),
            settings.maxPacketBytes(),
            settings.topicAliasMaximum(),
            terms.serverKeepAlive(),
            terms.assignedClientId() ? identity.clientId() : null,
            terms.problemInformation() ? admitted.properties() : Map.of()));
    channel.scope().traffic().admitted();
    channel.scope().opened(channel);
    channel.news().opened(identity);
    channel.outlet().flush();
    channel.reading().adjust();
  }

  private static boolean restore(
      DeviceChannel channel, SessionKey key, ConnectTerms terms, Admission.Admitted admitted) {
    channel.scope().forgetDelayedWill(key);
    if (terms.cleanStart()) {
      channel.scope().kept().forget(key);
      return false;
    }
    Optional<Set<Integer>> received = channel.scope().kept().resume(key, admitted.sessionPresent());
    received.ifPresent(channel.inbound()::restore);
    return received.isPresent();
  }

  private static void refuse(
      DeviceChannel channel, ReasonCode reason, @Nullable String serverReference) {
    if (channel.phase() == Phase.CLOSED) {
      return;
    }
    channel.scope().traffic().refused();
    PacketWriter.refused(channel.out(), channel.peer().level(), reason, serverReference);
    channel.ending().becomeClosed("refused: " + reason, false, false);
    channel.ending().closeGently();
  }
}
