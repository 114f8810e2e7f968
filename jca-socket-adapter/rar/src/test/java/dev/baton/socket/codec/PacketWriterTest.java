package dev.baton.socket.codec;

import static dev.baton.socket.fixture.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.OutboundPublish;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketWriterTest {

  private final ByteBuf out = Unpooled.buffer();

  private void assertWritten(String bytes) {
    assertThat(ByteBufUtil.getBytes(out)).isEqualTo(hex(bytes));
  }

  @Test
  void tellsAnMqtt5ClientTheTerms() {
    PacketWriter.accepted(
        out, 5, true, new PacketWriter.Terms(64, 4096, 16, 60, "id", Map.of("k", "v")));

    assertWritten(
        "20 21 01 00 1e 21 0040 25 00 27 00001000 12 0002 6964 22 0010 2a 00 13 003c"
            + " 26 0001 6b 0001 76");
  }

  @Test
  void tellsAnOlderClientNothingButTheOutcome() {
    PacketWriter.accepted(out, 4, true, new PacketWriter.Terms(64, 4096, 16, 60, "id", Map.of()));

    assertWritten("20 02 01 00");
  }

  @ParameterizedTest
  @CsvSource({
    "UNSUPPORTED_PROTOCOL_VERSION, 1",
    "CLIENT_IDENTIFIER_NOT_VALID, 2",
    "SERVER_UNAVAILABLE, 3",
    "USE_ANOTHER_SERVER, 3",
    "SERVER_BUSY, 3",
    "BAD_USER_NAME_OR_PASSWORD, 4",
    "NOT_AUTHORIZED, 5"
  })
  void refusesAnOlderClientWithTheNearestCode(ReasonCode reason, int code) {
    PacketWriter.refused(out, 4, reason, "host:1");

    assertWritten("20 02 00 0" + code);
  }

  @Test
  void refersAnMqtt5ClientToAnotherServer() {
    PacketWriter.refused(out, 5, ReasonCode.USE_ANOTHER_SERVER, "h:1");

    assertWritten("20 09 00 9c 06 1c 0003 683a31");
  }

  @Test
  void saysWhyItDisconnects() {
    PacketWriter.disconnect(out, ReasonCode.SESSION_TAKEN_OVER, "x", null);

    assertWritten("e0 06 8e 04 1f 0001 78");
  }

  @Test
  void writesReasonCodesOnlyWhereTheyExistAndMatter() {
    PacketWriter.pubAck(out, 5, 1, 0);
    PacketWriter.pubAck(out, 5, 2, 0x87);
    PacketWriter.pubAck(out, 4, 3, 0x87);
    PacketWriter.pubRel(out, 5, 4, 0);

    assertWritten("40 02 0001 40 03 0002 87 40 02 0003 62 02 0004");
  }

  @Test
  void writesOneCodeForEachFilter() {
    PacketWriter.subAck(out, 5, 1, new int[] {1, 0x87});
    PacketWriter.subAck(out, 4, 2, new int[] {0x80});
    PacketWriter.unsubAck(out, 5, 3, new int[] {0x11});
    PacketWriter.unsubAck(out, 4, 4, new int[] {0x11});

    assertWritten("90 05 0001 00 01 87 90 03 0002 80 b0 04 0003 00 11 b0 02 0004");
  }

  @Test
  void writesACommandWithItsProperties() {
    OutboundPublish command =
        new OutboundPublish(
            "t", "a", 1, new byte[] {9}, null, "r", new byte[] {1, 2}, 60L, Map.of("n", "v"));

    PacketWriter.publish(out, 5, command, 1, 10, List.of(200), 59L);

    assertWritten(
        "32 1f 0001 61 000a 18 02 0000003b 08 0001 72 09 0002 0102 0b c801 26 0001 6e 0001 76 09");
  }

  @Test
  void writesLongPacketsWithALongLength() {
    PacketWriter.publish(
        out, 4, OutboundPublish.plain("", "a", new byte[200]), 0, 0, List.of(), null);

    assertThat(out.readableBytes()).isEqualTo(206);
    assertThat(ByteBufUtil.getBytes(out, 0, 6)).isEqualTo(hex("30 cb01 0001 61"));
  }
}
