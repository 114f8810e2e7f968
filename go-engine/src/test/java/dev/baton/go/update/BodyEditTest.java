package dev.baton.go.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("H1")
class BodyEditTest {

  private static final String PROGRAM =
      """
      package main

      import "fmt"

      type T struct{ n int }

      func (t *T) add(n int) {
      	t.n += n // a brace: }
      }

      func twice(n int) int {
      	if n == 0 {
      		return 0
      	}
      	return 2 * n
      }

      func native(n int) int

      func init() { fmt.Print("{") }

      /* func no() {} */
      func main() { fmt.Println(twice(1), `}`, '}') }
      """;

  private static Outline outline(String text) {
    return Outline.of(Outline.parse(List.of(new Source("prog.go", text)), new Diagnostics()));
  }

  private static @Nullable BodyEdit edit(String before, String after) {
    return BodyEdit.of(outline(before), List.of(new Source("prog.go", after)));
  }

  private static BodyEdit required(@Nullable BodyEdit edit) {
    return Objects.requireNonNull(edit, "no edit of one body");
  }

  private static void assertSameAsReadAnew(BodyEdit edit, String before, String after) {
    Outline read = outline(after);
    assertThat(edit.changes().changed())
        .extracting(FunctionText::name, FunctionText::text)
        .isEqualTo(
            TextComparison.compare(outline(before), read).changed().stream()
                .map(function -> Tuple.tuple(function.name(), function.text()))
                .toList());
    assertThat(edit.after().functions().values())
        .extracting(FunctionText::name, FunctionText::text, FunctionText::head)
        .isEqualTo(
            read.functions().values().stream()
                .map(function -> Tuple.tuple(function.name(), function.text(), function.head()))
                .toList());
    assertThat(edit.after().places()).isEqualTo(read.places());
    assertThat(edit.after().others())
        .extracting(Declaration::written)
        .isEqualTo(read.others().stream().map(Declaration::written).toList());
  }

  @Test
  void anEditBetweenBracesIsThatOfOneFunction() {
    String after = PROGRAM.replace("2 * n", "n + n + 0");
    BodyEdit edit = required(edit(PROGRAM, after));
    assertThat(edit.changes().changed()).extracting(FunctionText::name).containsExactly("twice");
    assertSameAsReadAnew(edit, PROGRAM, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "func (t *T) add(n int64) {",
        "func (t *T) add(n int) { } func more() {",
        "func (t *T) add(n int) { /*",
        "func (t *T) add(n int) { `",
        "func (t *T) add(n int) { {",
        "func (t *T) add(n int) { }",
        "type U int\nfunc (t *T) add(n int) {",
      })
  void whatReachesFurtherIsNone(String head) {
    assertThat(edit(PROGRAM, PROGRAM.replace("func (t *T) add(n int) {", head))).isNull();
  }

  @Test
  void editsOfTwoFunctionsAreNone() {
    assertThat(edit(PROGRAM, PROGRAM.replace("2 * n", "n").replace("t.n += n", "t.n -= n")))
        .isNull();
  }

  @Test
  void noEditIsNone() {
    assertThat(edit(PROGRAM, PROGRAM)).isNull();
  }

  @Test
  void editsFollowEachOther() {
    String text = PROGRAM;
    Outline outline = outline(text);
    for (String[] change :
        new String[][] {
          {"2 * n", "3*n"}, {"t.n += n", "t.n = t.n + n + n"}, {"return 0", ""}, {"3*n", "4 * n"}
        }) {
      String after = text.replace(change[0], change[1]);
      BodyEdit edit = required(BodyEdit.of(outline, List.of(new Source("prog.go", after))));
      assertSameAsReadAnew(edit, text, after);
      outline = edit.after();
      text = after;
    }
  }

  /** Whatever is put in or taken out: if it counts as such an edit, reading anew says the same. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void neverSaysOtherThanReadingAnew(long seed) {
    Random random = new Random(seed);
    String[] pieces = {"{", "}", "\"", "`", "'", "/*", "*/", "//", "\n", "x", "func f() {}", ""};
    int edits = 0;
    for (int i = 0; i < 2_000; i++) {
      int from = random.nextInt(PROGRAM.length());
      int to = Math.min(PROGRAM.length(), from + random.nextInt(6));
      String piece = pieces[random.nextInt(pieces.length)];
      String after = PROGRAM.substring(0, from) + piece + PROGRAM.substring(to);
      BodyEdit edit = edit(PROGRAM, after);
      if (edit != null) {
        edits++;
        Diagnostics diagnostics = new Diagnostics();
        List<SourceFile> files = Outline.parse(List.of(new Source("prog.go", after)), diagnostics);
        assertThat(diagnostics.render()).as(after).isEmpty();
        assertThat(Outline.of(files).functions().keySet())
            .isEqualTo(edit.after().functions().keySet());
        assertSameAsReadAnew(edit, PROGRAM, after);
      }
    }
    assertThat(edits).isPositive();
  }
}
