package dev.baton.device.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @Test
  void readsHostAndPort() {
    assertThat(Address.parse("gw.example:1883", false))
        .isEqualTo(new Address("gw.example", 1883, false));
    assertThat(Address.parse("[::1]:8883", true)).isEqualTo(new Address("::1", 8883, true));
    assertThat(Address.parse("[::1]:8883", true)).hasToString("[::1]:8883");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host", ":1", "host:", "host:0", "host:65536", "::1:80", "a b:1"})
  void readsNothingElse(String text) {
    assertThat(Address.read(text, false)).isEmpty();
  }
}
