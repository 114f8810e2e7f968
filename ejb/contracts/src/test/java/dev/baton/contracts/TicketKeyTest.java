package dev.baton.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G11")
class TicketKeyTest {

  private static final byte[] MASTER =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final ServerName SERVER = new ServerName("gw-2");

  private final Ticket ticket =
      new Ticket(
          new DeviceId("meter-7"),
          SERVER,
          new NodeName("gw-2-n1"),
          new Epoch(42),
          Instant.parse("2026-11-21T20:01:00Z"),
          new UpgradeId("u-1"));
  private final TicketKey key = TicketKey.derivedFrom(MASTER, SERVER);

  @Test
  void theServerReadsWhatGmsSigned() {
    TicketKey own = TicketKey.of(key.encoded());

    assertThat(own.verify(key.sign(ticket))).contains(ticket);
  }

  @Test
  void expiryIsPartOfTheTicketAndUnderTheSignature() {
    String[] parts = key.sign(ticket).split("\\.", -1);
    String later = body(parts).replace("20:01:00", "23:01:00");

    assertThat(key.verify(parts[0] + "." + base64(later) + "." + parts[2])).isEmpty();
  }

  @Test
  void aTicketForAnotherServerIsNotOurs() {
    String foreign = TicketKey.derivedFrom(MASTER, new ServerName("gw-3")).sign(ticket);

    assertThat(key.verify(foreign)).isEmpty();
  }

  @Test
  void anotherDeviceCannotBePutIn() {
    String[] parts = key.sign(ticket).split("\\.", -1);
    String forged = body(parts).replace("meter-7", "meter-8");

    assertThat(key.verify(parts[0] + "." + base64(forged) + "." + parts[2])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "b1.", "b1..", "b1.e30.", "b1.e30.e30", "b1.%%.%%", "b1.a.b.c", "secret"})
  void whatIsNoTicketIsRefusedWithoutAFuss(String presented) {
    assertThat(key.verify(presented)).isEmpty();
  }

  @Test
  void aSecretIsToldFromATicketByItsBeginning() {
    assertThat(TicketKey.looksLikeTicket(key.sign(ticket))).isTrue();
    assertThat(TicketKey.looksLikeTicket("b1secret")).isFalse();
  }

  private static String body(String[] parts) {
    return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
