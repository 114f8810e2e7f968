package dev.baton.socket.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.socket.api.connection.PortUnavailableException;
import dev.baton.socket.fixture.RawDevice;
import dev.baton.socket.fixture.TestServer;
import dev.baton.socket.session.ListenerSettings;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DevicePortTest {

  @Test
  @Tag("G12")
  void aClosedPortTakesNoNewcomersAndKeepsItsChannels() throws Exception {
    try (TestServer server = new TestServer();
        RawDevice device = server.device4("d1")) {
      InetSocketAddress address = server.address();

      server.listener.close();

      assertThat(server.listener.isOpen()).isFalse();
      assertThatThrownBy(() -> new RawDevice(address)).isInstanceOf(ConnectException.class);
      device.expectNothing();
    }
  }

  @Test
  @Tag("G10")
  void aClosedPortCanBeOpenedAgain() throws Exception {
    try (TestServer server = new TestServer()) {
      server.listener.close();
      server.listener.open();
      server.listener.open();

      server.device4("d1").close();
    }
  }

  @Test
  void aPortThatIsTakenIsReported() {
    try (TestServer server = new TestServer();
        DeviceSockets others = new DeviceSockets(InstantSource.system())) {
      ListenerSettings like = TestServer.settings(64, 1000, Duration.ofSeconds(1));
      SocketListener second =
          others.add(
              new ListenerSettings(
                  "second",
                  server.address(),
                  like.maxPacketBytes(),
                  like.maxConnections(),
                  like.connectTimeout(),
                  like.maxInFlightPerChannel(),
                  like.maxInFlight(),
                  like.maxKeepAliveSeconds(),
                  like.maxOutboundPerChannel(),
                  like.topicAliasMaximum(),
                  like.delivery()));

      assertThatThrownBy(second::open)
          .isInstanceOf(PortUnavailableException.class)
          .hasMessageContaining("second");
      assertThat(second.isOpen()).isFalse();
    }
  }

  @Test
  void aListenerIsKnownByItsName() {
    try (DeviceSockets sockets = new DeviceSockets(InstantSource.system())) {
      assertThatThrownBy(() -> sockets.listener("nobody"))
          .isInstanceOf(UnknownListenerException.class)
          .hasMessageContaining("nobody");
    }
  }
}
