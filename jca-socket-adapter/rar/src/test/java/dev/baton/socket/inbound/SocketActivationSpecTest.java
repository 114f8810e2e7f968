package dev.baton.socket.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.socket.session.ListenerSettings;
import jakarta.resource.spi.InvalidPropertyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketActivationSpecTest {

  private final SocketActivationSpec spec = new SocketActivationSpec();

  @Test
  void anAddressIsEnough() throws Exception {
    spec.setListen("127.0.0.1:1883");

    spec.validate();

    ListenerSettings settings = spec.settings();
    assertThat(settings.name()).isEqualTo("devices");
    assertThat(settings.address().getPort()).isEqualTo(1883);
    assertThat(settings.maxPacketBytes()).isEqualTo(262_144);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1883", ":1883", "host:", "host:port", "host:70000"})
  void anAddressMustHaveHostAndPort(String listen) {
    spec.setListen(listen);

    assertThatThrownBy(spec::validate).isInstanceOf(InvalidPropertyException.class);
  }

  @Test
  void valuesOutOfRangeAreNamed() {
    spec.setListen("127.0.0.1:1883");
    spec.setMaxInFlightPerChannel(70_000);

    assertThatThrownBy(spec::validate)
        .isInstanceOf(InvalidPropertyException.class)
        .hasMessageContaining("maxInFlightPerChannel");
  }
}
