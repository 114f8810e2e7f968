package dev.baton.go.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
  private final Source source = new Source("prog.go", "ab\n\né世😀x\n");

  @ParameterizedTest
  @CsvSource({
    "0, 1:1", "1, 1:2", "2, 1:3", "3, 2:1", "4, 3:1", "5, 3:3", "6, 3:6", "8, 3:10", "9, 3:11",
    "10, 4:1"
  })
  void countsLinesAndTheBytesBeforeAnOffset(int offset, String position) {
    assertThat(source.position(offset)).hasToString(position);
  }

  @Test
  void positionsAreInTheOrderOfTheText() {
    assertThat(new Position(2, 9)).isLessThan(new Position(10, 1));
    assertThat(new Position(2, 9)).isLessThan(new Position(2, 10));
  }

  @Test
  void bytesThatAreNoUtf8AreKeptApartFromAllCharacters() {
    byte[] bytes = {'a', (byte) 0xC3, (byte) 0xA9, (byte) 0xFF, 'b', (byte) 0xC3};

    Source decoded = Source.decode("prog.go", bytes);

    assertThat(decoded.text()).isEqualTo("aé\uDCFFb\uDCC3");
    assertThat(decoded.position(4)).hasToString("1:6");
  }
}
