package dev.baton.socket.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.session.InboundExchanges.Arrival;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InboundExchangesTest {

  private final InboundExchanges exchanges = new InboundExchanges();

  @Test
  void aRepetitionIsNotTakenAgain() {
    assertThat(exchanges.arrive(7)).isEqualTo(Arrival.NEW);
    assertThat(exchanges.arrive(7)).isEqualTo(Arrival.ON_ITS_WAY);
    exchanges.taken(7);
    assertThat(exchanges.arrive(7)).isEqualTo(Arrival.TAKEN);
  }

  @Test
  void aReleasedIdentifierIsFreeAgain() {
    exchanges.arrive(7);
    exchanges.taken(7);

    assertThat(exchanges.end(7)).isTrue();
    assertThat(exchanges.end(7)).isFalse();
    assertThat(exchanges.arrive(7)).isEqualTo(Arrival.NEW);
  }

  @Test
  void onlyWhatWasTakenOutlivesTheConnection() {
    exchanges.arrive(1);
    exchanges.arrive(2);
    exchanges.taken(2);

    assertThat(exchanges.received()).isEqualTo(Set.of(2));
  }

  @Test
  void anEarlierConnectionsMessageIsNotTakenAgain() {
    exchanges.restore(Set.of(5));

    assertThat(exchanges.arrive(5)).isEqualTo(Arrival.TAKEN);
  }

  @Test
  void aliasesAreKnownOnceTheyAreGiven() {
    assertThat(exchanges.aliased(1)).isNull();
    exchanges.alias(1, "a/b");
    assertThat(exchanges.aliased(1)).isEqualTo("a/b");
  }
}
