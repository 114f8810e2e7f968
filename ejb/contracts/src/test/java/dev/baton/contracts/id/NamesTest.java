package dev.baton.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.baton.contracts.SecretProof;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"gw-1", "a", "1.2.3", "A_b-c.d"})
  void words(String word) {
    assertThat(new ServerName(word)).hasToString(word);
    assertThat(new NodeName(word)).hasToString(word);
    assertThat(new CommandId(word)).hasToString(word);
    assertThat(new UpgradeId(word)).hasToString(word);
    assertThat(new ReleaseVersion(word)).hasToString(word);
    assertThat(new LogicalNodeName(word)).hasToString(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-x", "a b", "a/b", "a'b", "ä", "a\n"})
  void noWords(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ServerName(text));
    assertThatIllegalArgumentException().isThrownBy(() -> new CommandId(text));
  }

  @Test
  void aWordHas64CharactersAtMost() {
    assertThat(new NodeName("n".repeat(64)).value()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> new NodeName("n".repeat(65)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"meter-7", "Zähler 7", "urn:dev:mac:0024befffe804ff1", "a$b"})
  void deviceIdsAreOneTopicLevel(String id) {
    assertThat(new DeviceId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a+b", "#", "a\u0000b", "a\nb"})
  void noDeviceIds(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId(id));
  }

  @Test
  void epochsArePositiveAndOrdered() {
    assertThat(new Epoch(2).isAfter(new Epoch(1))).isTrue();
    assertThat(new Epoch(2).isAfter(new Epoch(2))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Epoch(0));
  }

  @Test
  void aProofBelongsToOneDeviceAndOnePassword() {
    byte[] password = "secret".getBytes(StandardCharsets.UTF_8);
    DeviceId device = new DeviceId("meter-7");
    String proof = SecretProof.of(device, password);

    assertThat(proof).hasSize(43).isEqualTo(SecretProof.of(device, password));
    assertThat(proof).isNotEqualTo(SecretProof.of(new DeviceId("meter-8"), password));
    assertThat(proof)
        .isNotEqualTo(SecretProof.of(device, "secret2".getBytes(StandardCharsets.UTF_8)));
  }
}
