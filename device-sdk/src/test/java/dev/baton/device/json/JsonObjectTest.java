package dev.baton.device.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

  @Test
  void readsWhatGatewaysSend() {
    JsonObject object =
        JsonObject.parse(
            " {\"a\":\"x\\u00e9\\n\\\"\", \"n\": 42, \"d\":-1.5e1, \"t\":true, \"z\":null,"
                + " \"l\":[\"p\",1,\"q\"], \"o\":[{\"k\":\"v\"},{}]} ");

    assertThat(object.string("a")).contains("xé\n\"");
    assertThat(object.number("n")).contains(42L);
    assertThat(object.number("d")).contains(-15L);
    assertThat(object.isTrue("t")).isTrue();
    assertThat(object.string("z")).isEmpty();
    assertThat(object.strings("l")).containsExactly("p", "q");
    assertThat(object.objects("o")).hasSize(2);
    assertThat(object.objects("o").getFirst().string("k")).contains("v");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{} x",
        "{\"a\":tru}",
        "{\"a\":\"\\x\"}",
        "{\"a\":--1}",
        "{\"a\":99999999999999999999}",
        "{\"a\":\"\u0001\"}"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> JsonObject.parse(text)).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void refusesToBeDrivenIntoTheDeep() {
    assertThatThrownBy(() -> JsonObject.parse("{\"a\":" + "[".repeat(100_000)))
        .isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void whatIsQuotedIsReadBack() {
    String text = "a\"b\\c\n\r\t\u0002é\u2028";

    assertThat(JsonObject.parse("{\"x\":" + JsonText.quote(text) + "}").string("x")).contains(text);
  }
}
