package dev.baton.socket.api.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFilterTest {

  @ParameterizedTest
  @CsvSource({
    "sport/tennis/player1/#, sport/tennis/player1",
    "sport/tennis/player1/#, sport/tennis/player1/score/wimbledon",
    "sport/#, sport",
    "#, sport/tennis",
    "#, /",
    "sport/tennis/+, sport/tennis/player1",
    "sport/+, sport/",
    "+/+, /finance",
    "/+, /finance",
    "+/tennis/#, sport/tennis/x/y",
    "$SYS/#, $SYS/monitor",
    "$SYS/monitor/+, $SYS/monitor/Clients",
    "a/b, a/b"
  })
  void matchesAsTheSpecificationsExamplesSay(String filter, String topic) {
    assertThat(TopicFilter.matches(filter, topic)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "sport/tennis/+, sport/tennis/player1/ranking",
    "sport/+, sport",
    "+, /finance",
    "#, $SYS/monitor",
    "+/monitor/Clients, $SYS/monitor/Clients",
    "a/b, a/bc",
    "a/bc, a/b",
    "a/b, a/b/",
    "a/b/, a/b",
    "a, A"
  })
  void doesNotMatchWhatOnlyLooksAlike(String filter, String topic) {
    assertThat(TopicFilter.matches(filter, topic)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "devices/d1/#, devices/d1/commands",
    "devices/d1/#, devices/d1/#",
    "devices/d1/#, devices/d1/+/x",
    "devices/d1/#, devices/d1",
    "devices/+/up, devices/+/up",
    "#, +/a/#"
  })
  void coversWhatIsNarrower(String wide, String narrow) {
    assertThat(TopicFilter.covers(wide, narrow)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "devices/d1/#, devices/#",
    "devices/d1/#, devices/+/commands",
    "devices/d1/#, devices/d12/commands",
    "devices/d1/+, devices/d1/#",
    "#, $SYS/#",
    "+, #"
  })
  void doesNotCoverWhatReachesFurther(String wide, String narrow) {
    assertThat(TopicFilter.covers(wide, narrow)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "+", "a/#", "+/a/+", "/", "a//b", "$share/g/a", " "})
  void takesValidFilters(String filter) {
    assertThat(TopicFilter.isValid(filter)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a#", "#/a", "a/#/b", "a+", "+a/b", "a/+b", "##", "++", "a\u0000b"})
  void refusesInvalidFilters(String filter) {
    assertThat(TopicFilter.isValid(filter)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/#", "+", "a\u0000"})
  void knowsWhatIsNoTopicName(String topic) {
    assertThat(TopicFilter.isTopicName(topic)).isFalse();
  }
}
