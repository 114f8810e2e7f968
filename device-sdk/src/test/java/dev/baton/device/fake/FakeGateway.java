package dev.baton.device.fake;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A gateway, or a master, on a port of its own. It answers as a gateway would unless the test says
 * otherwise; the fields that say so may be changed at any time.
 */
public final class FakeGateway implements AutoCloseable {
  /** The reason code of the next CONNACKs, asked for each. */
  public volatile Supplier<Integer> admission = () -> 0;

  public volatile boolean answersSubscribe = true;
  public volatile boolean holdsPubAcks;

  /** The answer to a request for an address; nothing is said if it is empty. */
  public volatile Function<String, String> allocation = request -> "";

  private final NioEventLoopGroup threads = new NioEventLoopGroup(1);
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private final AtomicInteger packetIds = new AtomicInteger();
  private final Journal journal;
  private final Channel listening;

  /** A gateway whose steps go into the journal under its name. */
  public FakeGateway(String name, Journal journal) throws InterruptedException {
    this.journal = journal;
    listening =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel socket) {
                    socket
                        .pipeline()
                        .addLast(new MqttDecoder(1_000_000))
                        .addLast(MqttEncoder.INSTANCE)
                        .addLast(new FakeGatewayHandler(name, FakeGateway.this, new Link(socket)));
                  }
                })
            .bind("127.0.0.1", 0)
            .sync()
            .channel();
  }

  /** Where it listens, {@code host:port}. */
  public String address() {
    return "127.0.0.1:" + ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** All connections so far, ended ones too. */
  public List<Link> links() {
    return links;
  }

  /** The connection that came at this place, from 0; waits for it. */
  public Link link(int index) {
    Await.until("connection " + index, () -> links.size() > index);
    return links.get(index);
  }

  /** Sends a message at QoS 1. */
  public void send(Link link, String topic, String payload) {
    publish(link, topic, payload, new MqttProperties());
  }

  /** Sends a command in the form of MQTT 5. */
  public void command(Link link, String device, String id, String name) {
    MqttProperties properties = new MqttProperties();
    properties.add(
        new MqttProperties.BinaryProperty(
            MqttPropertyType.CORRELATION_DATA.value(), id.getBytes(StandardCharsets.UTF_8)));
    properties.add(
        new MqttProperties.StringProperty(
            MqttPropertyType.RESPONSE_TOPIC.value(),
            "devices/" + device + "/commands/" + id + "/status"));
    properties.add(new MqttProperties.UserProperty("name", name));
    publish(link, "devices/" + device + "/commands", "payload of " + id, properties);
  }

  /** Acknowledges what was held back, and holds back no more. */
  public void releasePubAcks() {
    threads.submit(this::release).syncUninterruptibly();
  }

  private void release() {
    holdsPubAcks = false;
    for (Link link : links) {
      for (Integer packetId : link.heldPubAcks) {
        link.send(MqttMessageBuilders.pubAck().packetId(packetId).reasonCode((byte) 0).build());
      }
      link.heldPubAcks.clear();
    }
  }

  private void publish(Link link, String topic, String payload, MqttProperties properties) {
    link.send(
        MqttMessageBuilders.publish()
            .topicName(topic)
            .qos(MqttQoS.AT_LEAST_ONCE)
            .messageId(packetIds.incrementAndGet() & 0x7fff)
            .properties(properties)
            .payload(Unpooled.copiedBuffer(payload, StandardCharsets.UTF_8))
            .build());
  }

  void note(String name, String step) {
    journal.note(name + " " + step);
  }

  @Override
  public void close() {
    var _ = threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
