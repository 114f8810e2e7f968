package dev.baton.device.fake;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One connection of a fake gateway. Runs on the gateway's only thread. */
final class FakeGatewayHandler extends SimpleChannelInboundHandler<MqttMessage> {
  private final String name;
  private final FakeGateway gateway;
  private final Link link;

  FakeGatewayHandler(String name, FakeGateway gateway, Link link) {
    this.name = name;
    this.gateway = gateway;
    this.link = link;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
    switch (message.fixedHeader().messageType()) {
      case CONNECT -> connect((MqttConnectMessage) message);
      case SUBSCRIBE -> subscribe((MqttSubscribeMessage) message);
      case PUBLISH -> publish((MqttPublishMessage) message);
      case PUBACK ->
          link.acknowledged(((MqttMessageIdVariableHeader) message.variableHeader()).messageId());
      case DISCONNECT -> disconnect(message);
      default -> {}
    }
  }

  private void connect(MqttConnectMessage message) {
    link.connected(message);
    gateway.links().add(link);
    int code = gateway.admission.get();
    if (code < 0) {
      return;
    }
    gateway.note(name, "CONNACK " + code);
    link.send(
        MqttMessageBuilders.connAck()
            .returnCode(MqttConnectReturnCode.valueOf((byte) code))
            .build());
    if (code > 0) {
      link.cut();
    }
  }

  private void subscribe(MqttSubscribeMessage message) {
    List<String> filters =
        message.payload().topicSubscriptions().stream()
            .map(MqttTopicSubscription::topicFilter)
            .toList();
    link.subscribed(filters);
    if (gateway.answersSubscribe) {
      gateway.note(name, "SUBACK");
      MqttMessageBuilders.SubAckBuilder answer =
          MqttMessageBuilders.subAck().packetId(message.variableHeader().messageId());
      filters.forEach(filter -> answer.addGrantedQos(MqttQoS.AT_LEAST_ONCE));
      MqttSubAckMessage subAck = answer.build();
      link.send(subAck);
    }
  }

  private void publish(MqttPublishMessage message) {
    String topic = message.variableHeader().topicName();
    String payload = message.payload().toString(StandardCharsets.UTF_8);
    int packetId = message.variableHeader().packetId();
    gateway.note(name, "PUBLISH " + payload);
    link.published(new Link.Received(topic, payload, packetId));
    if (gateway.holdsPubAcks) {
      link.heldPubAcks.add(packetId);
    } else {
      link.send(MqttMessageBuilders.pubAck().packetId(packetId).reasonCode((byte) 0).build());
    }
    if (topic.endsWith("/allocation/request")) {
      String answer = gateway.allocation.apply(payload);
      if (!answer.isEmpty()) {
        gateway.send(link, topic.substring(0, topic.length() - "/request".length()), answer);
      }
    }
  }

  private void disconnect(MqttMessage message) {
    int code =
        message.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header
            ? header.reasonCode()
            : 0;
    gateway.note(name, "DISCONNECT " + code);
    link.disconnected(code);
    link.cut();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    link.ended();
  }
}
