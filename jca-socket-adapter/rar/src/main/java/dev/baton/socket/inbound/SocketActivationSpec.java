package dev.baton.socket.inbound;

import dev.baton.socket.api.DeviceListener;
import dev.baton.socket.delivery.DeliveryLimits;
import dev.baton.socket.session.ListenerSettings;
import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The activation properties of a message-driven bean that implements {@link DeviceListener}. A
 * JavaBean, as the connector specification demands (Jakarta Connectors 2.1, 5.3.7); {@link
 * #settings} gives its checked form. Filled by the container's deployment thread, only read after
 * that.
 */
@Activation(messageListeners = DeviceListener.class)
public final class SocketActivationSpec implements ActivationSpec {

  private @Nullable ResourceAdapter resourceAdapter;

  @ConfigProperty(description = "Name by which beans call this listener")
  private String listener = "devices";

  @ConfigProperty(
      description = "Address of the device port, host:port; opened by DeviceConnection.open")
  private String listen = "";

  @ConfigProperty(description = "Calls to the bean at once")
  private Integer workThreads = 6;

  @ConfigProperty(description = "Items in one call at most")
  private Integer maxBatch = 512;

  @ConfigProperty(description = "Microseconds that the first item waits for others")
  private Integer lingerMicros = 1000;

  @ConfigProperty(description = "Larger packets from devices are refused")
  private Integer maxPacketBytes = 262_144;

  @ConfigProperty(description = "More device connections than these are refused")
  private Integer maxConnections = 19_000;

  @ConfigProperty(description = "Seconds that a fresh connection may take for its CONNECT")
  private Integer connectTimeoutSeconds = 10;

  @ConfigProperty(description = "Publishes of one device in flight; the MQTT 5 Receive Maximum")
  private Integer maxInFlightPerChannel = 64;

  @ConfigProperty(description = "Publishes of all devices in flight")
  private Integer maxInFlight = 50_000;

  @ConfigProperty(description = "Longest keep alive of MQTT 5 devices in seconds; 0 for no limit")
  private Integer maxKeepAliveSeconds = 3600;

  @ConfigProperty(description = "Unsettled messages to one device")
  private Integer maxOutboundPerChannel = 256;

  @ConfigProperty(description = "Topic aliases that a device may use")
  private Integer topicAliasMaximum = 16;

  /** The settings as the listener takes them. */
  ListenerSettings settings() {
    return new ListenerSettings(
        listener,
        address(),
        maxPacketBytes,
        maxConnections,
        Duration.ofSeconds(connectTimeoutSeconds),
        maxInFlightPerChannel,
        maxInFlight,
        maxKeepAliveSeconds,
        maxOutboundPerChannel,
        topicAliasMaximum,
        new DeliveryLimits(workThreads, maxBatch, Duration.ofNanos(lingerMicros * 1000L)));
  }

  private InetSocketAddress address() {
    int colon = listen.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("listen must be host:port: '" + listen + "'");
    }
    return new InetSocketAddress(
        listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1)));
  }

  @Override
  public void validate() throws InvalidPropertyException {
    try {
      settings();
    } catch (IllegalArgumentException wrong) {
      throw new InvalidPropertyException(wrong.getMessage(), wrong);
    }
  }

  @Override
  public @Nullable ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    resourceAdapter = adapter;
  }

  public String getListener() {
    return listener;
  }

  public void setListener(String value) {
    listener = value;
  }

  public String getListen() {
    return listen;
  }

  public void setListen(String value) {
    listen = value;
  }

  public Integer getWorkThreads() {
    return workThreads;
  }

  public void setWorkThreads(Integer value) {
    workThreads = value;
  }

  public Integer getMaxBatch() {
    return maxBatch;
  }

  public void setMaxBatch(Integer value) {
    maxBatch = value;
  }

  public Integer getLingerMicros() {
    return lingerMicros;
  }

  public void setLingerMicros(Integer value) {
    lingerMicros = value;
  }

  public Integer getMaxPacketBytes() {
    return maxPacketBytes;
  }

  public void setMaxPacketBytes(Integer value) {
    maxPacketBytes = value;
  }

  public Integer getMaxConnections() {
    return maxConnections;
  }

  public void setMaxConnections(Integer value) {
    maxConnections = value;
  }

  public Integer getConnectTimeoutSeconds() {
    return connectTimeoutSeconds;
  }

  public void setConnectTimeoutSeconds(Integer value) {
    connectTimeoutSeconds = value;
  }

  public Integer getMaxInFlightPerChannel() {
    return maxInFlightPerChannel;
  }

  public void setMaxInFlightPerChannel(Integer value) {
    maxInFlightPerChannel = value;
  }

  public Integer getMaxInFlight() {
    return maxInFlight;
  }

  public void setMaxInFlight(Integer value) {
    maxInFlight = value;
  }

  public Integer getMaxKeepAliveSeconds() {
    return maxKeepAliveSeconds;
  }

  public void setMaxKeepAliveSeconds(Integer value) {
    maxKeepAliveSeconds = value;
  }

  public Integer getMaxOutboundPerChannel() {
    return maxOutboundPerChannel;
  }

  public void setMaxOutboundPerChannel(Integer value) {
    maxOutboundPerChannel = value;
  }

  public Integer getTopicAliasMaximum() {
    return topicAliasMaximum;
  }

  public void setTopicAliasMaximum(Integer value) {
    topicAliasMaximum = value;
  }
}
