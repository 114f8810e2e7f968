package dev.baton.device.mqtt;

import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfigBuilder;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import dev.baton.device.channel.Channel;
import dev.baton.device.channel.ChannelListener;
import dev.baton.device.channel.ChannelRefusedException;
import dev.baton.device.channel.ChannelSpec;
import dev.baton.device.channel.Connector;
import io.reactivex.schedulers.Schedulers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Opens channels on a few I/O threads shared by all devices of the process. Callbacks run on those
 * threads: one hand-over less, and an order of events that is that of the wire.
 */
public final class MqttConnector implements Connector {
  /** The user property by which a gateway knows a device that follows drain orders (G17). */
  public static final String LIBRARY_PROPERTY = "baton-device-library";

  public static final String LIBRARY_VERSION = "1.0.0";

  private final MqttClientExecutorConfig executors;

  /**
   * The threads start with the first channel.
   *
   * @param threads how many I/O threads serve all channels
   */
  public MqttConnector(int threads) {
    executors =
        MqttClientExecutorConfig.builder()
            .nettyExecutor(
                Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("baton-device-io-", 1).factory()))
            .nettyThreads(threads)
            .applicationScheduler(Schedulers.trampoline())
            .build();
  }

  @Override
  public CompletableFuture<Channel> open(ChannelSpec spec, ChannelListener listener) {
    CompletableFuture<Channel> opened = new CompletableFuture<>();
    MqttChannel channel = new MqttChannel(spec.id(), listener);
    Mqtt5AsyncClient client = client(spec, channel);
    channel.attach(client);
    // Before CONNECT, so that nothing that follows the SUBACK at once can slip past.
    client.publishes(MqttGlobalPublishFilter.ALL, channel::received, true);
    var _ =
        client
            .connect(connect(spec))
            .thenCompose(
                connAck -> {
                  channel.connected(connAck.getUserProperties());
                  return client.subscribe(subscribe(spec.filters()));
                })
            .orTimeout(spec.openTimeout().toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete(
                (subAck, failure) -> {
                  if (failure != null) {
                    channel.abandon();
                    opened.completeExceptionally(
                        new ChannelRefusedException(spec.id(), Failures.describe(failure)));
                  } else if (channel.subscribed()) {
                    opened.complete(channel);
                  } else {
                    opened.completeExceptionally(
                        new ChannelRefusedException(spec.id(), "lost as it became usable"));
                  }
                });
    return opened;
  }

  private Mqtt5AsyncClient client(ChannelSpec spec, MqttChannel channel) {
    Mqtt5ClientBuilder builder =
        Mqtt5Client.builder()
            .identifier(spec.clientId())
            .executorConfig(executors)
            .transportConfig(transport(spec))
            .addDisconnectedListener(context -> channel.ended(context.getCause()));
    return builder.buildAsync();
  }

  private static MqttClientTransportConfig transport(ChannelSpec spec) {
    long timeout = spec.openTimeout().toMillis();
    MqttClientTransportConfigBuilder transport =
        MqttClientTransportConfig.builder()
            .serverHost(spec.id().address().host())
            .serverPort(spec.id().address().port())
            .socketConnectTimeout(timeout, TimeUnit.MILLISECONDS)
            .mqttConnectTimeout(timeout, TimeUnit.MILLISECONDS);
    String localHost = spec.localHost();
    if (localHost != null) {
      transport = transport.localAddress(localHost);
    }
    if (spec.id().address().tls()) {
      transport = transport.sslWithDefaultConfig();
    }
    return transport.build();
  }

  private static Mqtt5Connect connect(ChannelSpec spec) {
    return Mqtt5Connect.builder()
        .cleanStart(true)
        .sessionExpiryInterval(0)
        .keepAlive((int) spec.keepAlive().toSeconds())
        .simpleAuth()
        .username(spec.userName())
        .password(spec.password().getBytes(StandardCharsets.UTF_8))
        .applySimpleAuth()
        .userProperties()
        .add(LIBRARY_PROPERTY, LIBRARY_VERSION)
        .applyUserProperties()
        .build();
  }

  private static Mqtt5Subscribe subscribe(List<String> filters) {
    return Mqtt5Subscribe.builder()
        .addSubscriptions(
            filters.stream()
                .map(
                    filter ->
                        Mqtt5Subscription.builder()
                            .topicFilter(filter)
                            .qos(MqttQos.AT_LEAST_ONCE)
                            .build()))
        .build();
  }
}
