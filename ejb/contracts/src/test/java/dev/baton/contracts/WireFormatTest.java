package dev.baton.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.dispatch.Dispatch;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.contracts.report.Report;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireFormatTest {

  static Stream<Order> orders() {
    return Messages.orders().stream();
  }

  static Stream<Request> requests() {
    return Messages.requests().stream();
  }

  static Stream<Reply> replies() {
    return Messages.replies().stream();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void ordersSurviveTheWire(Order order) {
    assertThat(WireFormat.decode(WireFormat.encode(order), Order.class)).isEqualTo(order);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestsSurviveTheWire(Request request) {
    assertThat(WireFormat.decode(WireFormat.encode(request), Request.class)).isEqualTo(request);
  }

  @ParameterizedTest
  @MethodSource("replies")
  void repliesSurviveTheWire(Reply reply) {
    assertThat(WireFormat.decode(WireFormat.encode(reply), Reply.class)).isEqualTo(reply);
  }

  @Test
  void reportsSurviveTheWireWithEntriesOfEveryKind() {
    Report report = Messages.report();

    assertThat(WireFormat.decode(WireFormat.encode(report), Report.class)).isEqualTo(report);
  }

  @Test
  void dispatchesSurviveTheWireWithAnyBytesAsPayload() {
    Dispatch dispatch = Messages.dispatch();

    assertThat(WireFormat.decode(WireFormat.encode(dispatch), Dispatch.class))
        .usingRecursiveComparison()
        .isEqualTo(dispatch);
  }

  @Test
  void theSamplesLeaveNoKindOfMessageOut() {
    assertThat(kinds(Messages.orders())).containsAll(permitted(Order.class));
    assertThat(kinds(Messages.requests())).containsAll(permitted(Request.class));
    assertThat(kinds(Messages.replies())).containsAll(permitted(Reply.class));
    assertThat(kinds(Messages.report().entries())).containsAll(permitted(ReportEntry.class));
  }

  @Test
  void fieldsOfALaterReleaseArePassedOver() {
    byte[] later = bytes("{\"type\":\"Failed\",\"reason\":\"full\",\"since\":\"tomorrow\"}");

    assertThat(WireFormat.decode(later, Reply.class)).isEqualTo(new Reply.Failed("full"));
  }

  @Test
  void instantsAreIsoText() {
    assertThat(new String(WireFormat.encode(Messages.report()), StandardCharsets.UTF_8))
        .contains("\"2026-11-21T20:00:00.123Z\"");
  }

  @Test
  void anUnknownKindIsMalformed() {
    assertThatThrownBy(() -> WireFormat.decode(bytes("{\"type\":\"Explode\"}"), Order.class))
        .isInstanceOf(MalformedMessageException.class)
        .hasMessageContaining("Order");
  }

  @Test
  void aNameOfTheWrongFormIsMalformed() {
    byte[] order =
        WireFormat.encode(
            new Order.Cut(
                new OrderHeader("o", Messages.SERVER, Messages.NODE, Messages.UPGRADE, 1)));
    byte[] spoiled =
        bytes(new String(order, StandardCharsets.UTF_8).replace("\"gw-1\"", "\"gw 1\""));

    assertThatThrownBy(() -> WireFormat.decode(spoiled, Order.class))
        .isInstanceOf(MalformedMessageException.class)
        .hasMessageContaining("gw 1");
  }

  @Test
  void bytesThatAreNoJsonAreMalformed() {
    assertThatThrownBy(() -> WireFormat.decode(bytes("\u0000ouch"), Report.class))
        .isInstanceOf(MalformedMessageException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Class<?>> kinds(List<?> samples) {
    return samples.stream().<Class<?>>map(Object::getClass).toList();
  }

  private static List<Class<?>> permitted(Class<?> family) {
    return Arrays.<Class<?>>asList(family.getPermittedSubclasses());
  }
}
