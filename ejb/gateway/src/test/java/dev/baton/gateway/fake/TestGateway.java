package dev.baton.gateway.fake;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.TicketKey;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.gateway.channel.Channel;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import dev.baton.socket.api.ChannelId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeten.extra.MutableClock;

/** A gateway called {@code gw-1}, with fakes around it. */
public final class TestGateway {

  public static final ServerName SERVER = new ServerName("gw-1");
  public static final NodeName NODE = new NodeName("gw-1-n1");
  public static final LogicalNodeName LOGICAL_NODE = new LogicalNodeName("ln-1");
  public static final TicketKey KEY =
      TicketKey.derivedFrom("master".getBytes(StandardCharsets.UTF_8), SERVER);

  public final MutableClock clock =
      MutableClock.of(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
  public final RecordedReports reports = new RecordedReports();
  public final FakeGms gms = new FakeGms();
  public final FakeSockets sockets = new FakeSockets();
  public final LocalNode node = new LocalNode();
  public final ChannelRegistry channels = new ChannelRegistry(reports, clock);

  public TestGateway() {
    state(NodeState.SERVING);
  }

  /** The settings with those of the test put over the usual ones, as key and value in turn. */
  public static GatewaySettings settings(String... keysAndValues) {
    Map<String, String> values = new HashMap<>();
    values.put("baton.server", SERVER.value());
    values.put("baton.device.advertised", "10.0.0.1:1883");
    values.put("baton.ticket.key", Base64.getEncoder().encodeToString(KEY.encoded()));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return GatewaySettings.from(key -> Optional.ofNullable(values.get(key)));
  }

  /** Puts the node into this state, with ten places. */
  public void state(NodeState state) {
    node.become(new NodeView(NODE, state, LOGICAL_NODE, 10, List.of("10.0.0.9:1883")));
  }

  /** Opens a channel whose number is its epoch too. */
  public Channel channel(
      String device, long number, boolean drainable, int protocol, String... filters) {
    Channel channel =
        new Channel(
            id(number),
            new DeviceId(device),
            "client-" + number,
            new Epoch(number),
            drainable,
            protocol,
            List.of(filters),
            false,
            clock.instant());
    channels.admit(channel, 100_000);
    channels.opened(channel.id(), clock.instant());
    return channels.find(channel.id()).orElseThrow();
  }

  public static ChannelId id(long number) {
    return new ChannelId("devices", number);
  }
}
