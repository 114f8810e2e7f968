package dev.baton.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.gms.common.PageRequest;
import dev.baton.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

  @Test
  void beginsWithTheFirstFifty() {
    assertThat(new Paging(null, null).request()).isEqualTo(new PageRequest(0, 50));
  }

  @Test
  void takesUpToFiveHundred() {
    assertThat(new Paging("3", "500").request()).isEqualTo(new PageRequest(3, 500));
  }

  @ParameterizedTest
  @CsvSource({"-1,50", "0,0", "0,501", "x,1", "0,1e2", "0,99999999999", "99999999,500"})
  void refusesOtherPagesWith400(String page, String size) {
    assertThatThrownBy(() -> new Paging(page, size).request())
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().status()).isEqualTo(400));
  }
}
