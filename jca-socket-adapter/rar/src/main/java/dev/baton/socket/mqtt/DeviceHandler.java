package dev.baton.socket.mqtt;

import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.channel.DeviceChannel;
import dev.baton.socket.codec.Packet;
import dev.baton.socket.codec.PacketWriter;
import dev.baton.socket.log.SocketLog;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;

/** The way of each packet to its handler. Runs on the channel's I/O thread. */
@SuppressWarnings("FutureReturnValueIgnored") // a close that fails has nobody to tell
final class DeviceHandler extends ChannelInboundHandlerAdapter {

  private final DeviceChannel channel;

  DeviceHandler(DeviceChannel channel) {
    this.channel = channel;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel.registered();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    channel.unregistered();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Packet packet = (Packet) message;
    switch (channel.phase()) {
      case CLOSED -> {}
      case AWAITING_CONNECT -> {
        channel.deadlines().heard();
        first(packet);
      }
      case DECIDING, TAKING_OVER, OPEN, FINISHING -> {
        channel.deadlines().heard();
        handle(packet);
        channel.ending().finishIfQuiet();
      }
    }
  }

  private void first(Packet packet) {
    switch (packet) {
      case Packet.Connect connect -> ConnectHandler.handle(channel, connect);
      case Packet.UnsupportedConnect unsupported -> ConnectHandler.handle(channel, unsupported);
      case Packet.Malformed malformed ->
          channel.ending().fault(malformed.reason(), malformed.why());
      default ->
          channel.ending().fault(ReasonCode.PROTOCOL_ERROR, "the first packet is no CONNECT");
    }
  }

  private void handle(Packet packet) {
    switch (packet) {
      case Packet.Publish publish -> PublishHandler.handle(channel, publish);
      case Packet.PubRel release -> PublishHandler.handle(channel, release);
      case Packet.PubAck ack -> channel.outbound().acknowledged(ack.packetId(), ack.reason());
      case Packet.PubRec receipt ->
          channel.outbound().received(receipt.packetId(), receipt.reason());
      case Packet.PubComp complete ->
          channel.outbound().completed(complete.packetId(), complete.reason());
      case Packet.Subscribe subscribe -> SubscribeHandler.handle(channel, subscribe);
      case Packet.Unsubscribe unsubscribe -> SubscribeHandler.handle(channel, unsubscribe);
      case Packet.PingRequest ping -> PacketWriter.pingResponse(channel.out());
      case Packet.Disconnect disconnect -> DisconnectHandler.handle(channel, disconnect);
      case Packet.Malformed malformed ->
          channel.ending().fault(malformed.reason(), malformed.why());
      case Packet.Connect second -> secondConnect();
      case Packet.UnsupportedConnect second -> secondConnect();
      case Packet.Auth auth ->
          channel
              .ending()
              .fault(ReasonCode.PROTOCOL_ERROR, "AUTH without an authentication method");
    }
  }

  private void secondConnect() {
    channel.ending().fault(ReasonCode.PROTOCOL_ERROR, "a second CONNECT");
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    channel.outlet().flush();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    channel.writabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    channel.ending().connectionLost();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof IOException) {
      SocketLog.connectionLost(channel.toString(), cause);
      context.close();
    } else {
      SocketLog.unexpected(channel.toString(), cause);
      channel.ending().end(ReasonCode.UNSPECIFIED_ERROR, null, "internal error", false, true);
    }
  }
}
