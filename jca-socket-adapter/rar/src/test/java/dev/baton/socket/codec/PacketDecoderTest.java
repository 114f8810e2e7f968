package dev.baton.socket.codec;

import static dev.baton.socket.fixture.Bytes.connect4;
import static dev.baton.socket.fixture.Bytes.connect5;
import static dev.baton.socket.fixture.Bytes.hex;
import static dev.baton.socket.fixture.Bytes.packet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.api.ReasonCode;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketDecoderTest {

  private boolean open = true;
  private final PacketDecoder decoder = new PacketDecoder(() -> open, 1024);
  private final EmbeddedChannel channel = new EmbeddedChannel(decoder);

  private Packet decode(byte[] bytes) {
    channel.writeInbound(Unpooled.wrappedBuffer(bytes));
    return channel.readInbound();
  }

  private Packet after4(String bytes) {
    decode(connect4("d1"));
    return decode(hex(bytes));
  }

  private Packet after5(String bytes) {
    decode(connect5("d1"));
    return decode(hex(bytes));
  }

  private static ReasonCode fault(Packet packet) {
    assertThat(packet).isInstanceOf(Packet.Malformed.class);
    return ((Packet.Malformed) packet).reason();
  }

  @Test
  void readsTheSpecificationsConnectExample() {
    // MQTT 5, figure 3-6, with a client id behind it.
    Packet.Connect connect =
        (Packet.Connect)
            decode(
                packet(
                    0x10,
                    "MQTT",
                    5,
                    0xCE,
                    hex("000a"),
                    hex("05 11 0000000a"),
                    "c",
                    0,
                    "w",
                    hex("0001ff"),
                    "u",
                    hex("0002 7077")));

    assertThat(connect.level()).isEqualTo(5);
    assertThat(connect.cleanStart()).isTrue();
    assertThat(connect.keepAliveSeconds()).isEqualTo(10);
    assertThat(connect.properties().sessionExpiry()).isEqualTo(10);
    assertThat(connect.userName()).isEqualTo("u");
    assertThat(connect.password()).containsExactly('p', 'w');
    Packet.Will will = Objects.requireNonNull(connect.will());
    assertThat(will.qos()).isEqualTo(1);
    assertThat(will.payload()).containsExactly(0xFF);
  }

  @Test
  void readsMqtt31AsTheOlderOfTheTwo() {
    Packet.Connect connect =
        (Packet.Connect) decode(packet(0x10, "MQIsdp", 3, 0x02, hex("003c"), "c"));

    assertThat(connect.level()).isEqualTo(4);
  }

  @Test
  void readsAPublishByteByByte() {
    decode(connect4("d1"));
    byte[] publish = hex("32 09 0003 612f62 000a 6869");
    Packet packet = null;
    for (byte one : publish) {
      assertThat(packet).isNull();
      packet = decode(new byte[] {one});
    }
    Packet.Publish read = (Packet.Publish) Objects.requireNonNull(packet);
    assertThat(read.topic()).isEqualTo("a/b");
    assertThat(read.qos()).isEqualTo(1);
    assertThat(read.packetId()).isEqualTo(10);
    assertThat(read.payload()).containsExactly('h', 'i');
  }

  @Test
  void readsTopicsBeyondAscii() {
    Packet.Publish read = (Packet.Publish) after4("30 08 0006 e6b8a9e5baa6");

    assertThat(read.topic()).isEqualTo("温度");
  }

  @Test
  void readsAPublishWithAllItsProperties() {
    Packet.Publish read =
        (Packet.Publish)
            after5(
                "30 2c 0001 61 28 01 01 02 0000003c 03 0004 74657874 08 0001 72 09 0002 0102"
                    + " 23 0001 26 0001 6b 0001 76 26 0001 6b 0001 77");

    assertThat(read.properties().messageExpiry()).isEqualTo(60);
    assertThat(read.properties().contentType()).isEqualTo("text");
    assertThat(read.properties().responseTopic()).isEqualTo("r");
    assertThat(read.properties().correlationData()).containsExactly(1, 2);
    assertThat(read.properties().topicAlias()).isEqualTo(1);
    assertThat(read.properties().user()).containsEntry("k", "w");
  }

  @Test
  void readsSubscriptionOptions() {
    Packet.Subscribe read = (Packet.Subscribe) after5("82 09 0001 02 0b 07 0001 61 2e");

    assertThat(read.properties().subscriptionIdentifier()).isEqualTo(7);
    assertThat(read.filters()).containsExactly(new Packet.Filter("a", 2, true, true, 2));
  }

  @Test
  void readsAcknowledgementsWithAndWithoutReason() {
    assertThat(after5("40 02 0001")).isEqualTo(new Packet.PubAck(1, 0));
    assertThat(decode(hex("50 03 0002 10"))).isEqualTo(new Packet.PubRec(2, 0x10));
    assertThat(decode(hex("62 04 0003 92 00"))).isEqualTo(new Packet.PubRel(3, 0x92));
    assertThat(decode(hex("70 02 0004"))).isEqualTo(new Packet.PubComp(4, 0));
  }

  @Test
  void takesNothingWhileTheGateIsClosedAndGoesOnAfterwards() throws Exception {
    decode(connect4("d1"));
    open = false;
    assertThat(decode(hex("c000 c000"))).isNull();

    open = true;
    decoder.resume(channel.pipeline().context(decoder));

    assertThat(channel.<Packet>readInbound()).isInstanceOf(Packet.PingRequest.class);
    assertThat(channel.<Packet>readInbound()).isInstanceOf(Packet.PingRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c000", "30 03 0001 61", "e000", "00", "ff"})
  void takesNothingBeforeAConnect(String bytes) {
    assertThat(fault(decode(hex(bytes)))).isEqualTo(ReasonCode.PROTOCOL_ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "reserved connect flag, 10 0d 0004 4d515454 04 03 003c 0001 61",
    "will QoS 3, 10 13 0004 4d515454 04 1e 003c 0001 61 0001 77 0001 78",
    "will QoS without will, 10 0d 0004 4d515454 04 0a 003c 0001 61",
    "will retain without will, 10 0d 0004 4d515454 04 22 003c 0001 61",
    "password without user name, 10 10 0004 4d515454 04 42 003c 0001 61 0001 70",
    "flags in the fixed header, 11 0d 0004 4d515454 04 02 003c 0001 61",
    "bytes too many, 10 0e 0004 4d515454 04 02 003c 0001 61 00",
    "bytes too few, 10 0c 0004 4d515454 04 02 003c 0001",
    "session expiry twice, 10 18 0004 4d515454 05 02 003c 0a 11 00000001 11 00000002 0001 61",
    "receive maximum 0, 10 11 0004 4d515454 05 02 003c 03 21 0000 0001 61",
    "a property of another packet, 10 11 0004 4d515454 05 02 003c 03 23 0001 0001 61",
    "an unknown property, 10 10 0004 4d515454 05 02 003c 02 7f 00 0001 61",
    "a flag of 2, 10 10 0004 4d515454 05 02 003c 02 17 02 0001 61"
  })
  void refusesAConnectWith(String what, String bytes) {
    assertThat(decode(hex(bytes))).as(what).isInstanceOf(Packet.Malformed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "another protocol, 10 0d 0004 58515454 04 02 003c 0001 61, false",
    "a later level, 10 0d 0004 4d515454 06 02 003c 0001 61, true",
    "an early level, 10 0d 0004 4d515454 03 02 003c 0001 61, true"
  })
  void tellsAnUnsupportedLevelFromAnotherProtocol(String what, String bytes, boolean level) {
    assertThat(decode(hex(bytes)))
        .as(what)
        .isInstanceOf(level ? Packet.UnsupportedConnect.class : Packet.Malformed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "QoS 3, 36 05 0001 61 0001",
    "duplicate at QoS 0, 38 03 0001 61",
    "packet id 0, 32 05 0001 61 0000",
    "no packet id, 32 03 0001 61",
    "topic longer than the packet, 30 03 0009 61",
    "U+0000, 30 04 0002 6100",
    "overlong UTF-8, 30 04 0002 c080",
    "a surrogate, 30 05 0003 eda080",
    "a cut UTF-8 letter, 30 03 0001 c3",
    "SUBSCRIBE flags, 80 06 0001 0001 61 00",
    "SUBSCRIBE without filters, 82 02 0001",
    "SUBSCRIBE QoS 3, 82 06 0001 0001 61 03",
    "SUBSCRIBE reserved bits, 82 06 0001 0001 61 04",
    "UNSUBSCRIBE flags, a0 05 0001 0001 61",
    "UNSUBSCRIBE without filters, a2 02 0001",
    "PUBREL flags, 60 02 0001",
    "PUBACK flags, 41 02 0001",
    "PUBACK too long, 40 03 0001 00",
    "PINGREQ flags, c1 00",
    "PINGREQ with content, c0 01 00",
    "CONNACK from a client, 20 02 0000",
    "SUBACK from a client, 90 03 0001 00",
    "PINGRESP from a client, d0 00",
    "AUTH in 3.1.1, f0 00",
    "type 0, 00 00",
    "a length without end, 30 ff ff ff ff 7f"
  })
  void refusesInMqtt311(String what, String bytes) {
    assertThat(fault(after4(bytes))).as(what).isEqualTo(ReasonCode.MALFORMED_PACKET);
  }

  @ParameterizedTest
  @CsvSource({
    "subscription identifier from a client, 30 06 0001 61 02 0b 01, PROTOCOL_ERROR",
    "subscription identifier 0, 82 09 0001 02 0b 00 0001 61 00, PROTOCOL_ERROR",
    "topic alias 0, 30 07 0001 61 03 23 0000, TOPIC_ALIAS_INVALID",
    "response topic with wildcard, 30 08 0001 61 04 08 0001 23, TOPIC_NAME_INVALID",
    "retain handling 3, 82 07 0001 00 0001 61 30, MALFORMED_PACKET",
    "reserved option bits, 82 07 0001 00 0001 61 40, MALFORMED_PACKET",
    "properties longer than the packet, 30 04 0001 61 05, MALFORMED_PACKET",
    "a property cut off, 30 06 0001 61 02 02 00, MALFORMED_PACKET",
    "a length in too many bytes, 30 05 0001 61 80 00, MALFORMED_PACKET"
  })
  void refusesInMqtt5(String what, String bytes, ReasonCode reason) {
    assertThat(fault(after5(bytes))).as(what).isEqualTo(reason);
  }

  @Test
  void refusesAPacketThatIsTooLargeBeforeItHasCome() {
    assertThat(fault(after5("30 ff 7f"))).isEqualTo(ReasonCode.PACKET_TOO_LARGE);
  }

  @Test
  void dropsWhatFollowsBadBytes() {
    assertThat(after4("00 00")).isInstanceOf(Packet.Malformed.class);
    assertThat(decode(hex("c000"))).isNull();
  }

  @Test
  void survivesRandomBytes() {
    Random random = new Random(42);
    for (int round = 0; round < 2_000; round++) {
      EmbeddedChannel victim = new EmbeddedChannel(new PacketDecoder(() -> true, 1024));
      victim.writeInbound(Unpooled.wrappedBuffer(round % 2 == 0 ? connect4("a") : connect5("a")));
      byte[] noise = new byte[1 + random.nextInt(200)];
      random.nextBytes(noise);
      victim.writeInbound(Unpooled.wrappedBuffer(noise));
      victim.checkException();
      assertThat(victim.isOpen()).isTrue();
      victim.finishAndReleaseAll();
    }
  }
}
