package dev.baton.go.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H1")
class TextComparisonTest {

  private static final String PROGRAM =
      """
      package main

      type T struct{ n int }

      var count = 1

      func (t *T) add(n int) {
      	t.n += n
      }

      func twice(n int) int {
      	return 2 * n
      }

      func main() {
      	println(twice(count))
      }
      """;

  private static Outline outline(String text) {
    return Outline.of(Outline.parse(List.of(new Source("prog.go", text)), new Diagnostics()));
  }

  private static Changes compare(String after) {
    return TextComparison.compare(outline(PROGRAM), outline(after));
  }

  @Test
  void aChangedLineMeansItsWholeFunction() {
    Changes changes = compare(PROGRAM.replace("2 * n", "n + n"));
    assertThat(changes.changed()).extracting(FunctionText::name).containsExactly("twice");
    assertThat(changes.changed().getFirst().text())
        .isEqualTo("func twice(n int) int {\n\treturn n + n\n}");
  }

  @Test
  void methodsAreNamedWithTheirType() {
    assertThat(compare(PROGRAM.replace("t.n += n", "t.n -= n")).changed())
        .extracting(FunctionText::name)
        .containsExactly("T.add");
  }

  @Test
  void functionsThatOnlyMovedAreNotChanged() {
    assertThat(compare(PROGRAM.replace("var count", "// moved\n\nvar count")).isEmpty()).isTrue();
  }

  @Test
  void anotherNameForTheSameTextIsARenaming() {
    Changes changes = compare(PROGRAM.replace("twice", "doubled"));
    assertThat(changes.renamed()).isEqualTo(Map.of("twice", "doubled"));
    assertThat(changes.changed()).extracting(FunctionText::name).containsExactly("main");
  }

  @Test
  void otherDeclarationsThatChangeAreGoneAndNew() {
    assertThat(compare(PROGRAM.replace("n int }", "n, m int }")).goneDeclarations())
        .extracting(Declaration::written)
        .containsExactly("type T struct{ n int }");
  }

  @Test
  void newDeclarationsAreToldApartFromChangedOnes() {
    Changes changes = compare(PROGRAM + "\nvar other int\n");
    assertThat(changes.newDeclarations())
        .extracting(Declaration::written)
        .containsExactly("var other int");
    assertThat(changes.goneDeclarations()).isEmpty();
  }
}
