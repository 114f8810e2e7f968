package dev.baton.go.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.syntax.parse.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Line directives give places other names, as the compiler's documentation tells. */
class LineDirectivesTest {
  private static Source source(String text) {
    return new Source("./prog.go", "/home/prog.go", text);
  }

  /** The place of the mark, as messages name it. */
  private static String shown(String text) {
    return source(text).shown(text.indexOf('@')).toString();
  }

  /** The place of the mark, as traces name it. */
  private static String traced(String text) {
    return source(text).traced(text.indexOf('@')).toString();
  }

  private static List<String> errors(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(source("package main\n" + text), diagnostics);
    return diagnostics.render();
  }

  @Test
  void withoutDirectivesThereAreTheSourcesOwnPlaces() {
    assertThat(shown("a\n @")).isEqualTo("./prog.go:2:2");
    assertThat(traced("a\n @")).isEqualTo("/home/prog.go:2");
  }

  @Test
  void namesTheNextLineAndThoseAfterIt() {
    assertThat(shown("//line a.y:10\n@")).isEqualTo("a.y:10");
    assertThat(shown("//line a.y:10\n\n\n  @")).isEqualTo("a.y:12");
    assertThat(traced("\n//line a.y:10\n\n@")).isEqualTo("a.y:11");
  }

  @Test
  void leavesWhatIsBeforeIt() {
    assertThat(shown("@\n//line a.y:10\n")).isEqualTo("./prog.go:1:1");
  }

  @Test
  void aColumnCountsOnTheFirstLineOnly() {
    assertThat(shown("//line a.y:10:20\n  @")).isEqualTo("a.y:10:22");
    assertThat(shown("//line a.y:10:20\n\n  @")).isEqualTo("a.y:11:3");
    assertThat(shown("//line a.y:10:20\n é@")).isEqualTo("a.y:10:23");
  }

  @Test
  void anotherOneOnTheSameLineNamesWhatFollows() {
    assertThat(shown("x /*line a.y:7:3*/ @")).isEqualTo("a.y:7:4");
    assertThat(shown("/*line a.y:7*/ x; /*line b.y:9*/ @")).isEqualTo("b.y:9");
  }

  @Test
  void withoutFileButWithColumnTheFileStays() {
    assertThat(shown("//line a.y:10\n//line :3:1\n@")).isEqualTo("a.y:3:1");
    assertThat(shown("//line :3:1\n@")).isEqualTo("./prog.go:3:1");
    assertThat(traced("//line :3:1\n@")).isEqualTo("/home/prog.go:3");
  }

  @Test
  void withoutFileAndColumnThereIsNoName() {
    assertThat(shown("//line :3\n@")).isEqualTo(":3");
    assertThat(traced("//line :3\n@")).isEqualTo("??:3");
  }

  @Test
  void filesMayHaveColons() {
    assertThat(shown("//line c:/a/b.go:10\n@")).isEqualTo("c:/a/b.go:10");
  }

  @Test
  void otherTextsAreNone() {
    assertThat(shown(" //line a.y:10\n@")).isEqualTo("./prog.go:2:1");
    assertThat(shown("// line a.y:10\n@")).isEqualTo("./prog.go:2:1");
    assertThat(shown("//line a.y\n@")).isEqualTo("./prog.go:2:1");
    assertThat(shown("`\n//line a.y:10\n`@")).isEqualTo("./prog.go:3:2");
    assertThat(shown("\"/*line a.y:10*/\"@")).isEqualTo("./prog.go:1:18");
    assertThat(shown("'\\'' /*/*line a.y:10*/ @")).isEqualTo("./prog.go:1:24");
  }

  @Test
  void wrongNumbersAreErrors() {
    assertThat(errors("//line a:b\n")).containsExactly("./prog.go:2:10: invalid line number: b");
    assertThat(errors("//line a:0\n")).containsExactly("./prog.go:2:10: invalid line number: 0");
    assertThat(errors("//line a:1:0\n"))
        .containsExactly("./prog.go:2:12: invalid column number: 0");
    assertThat(errors("//line a:1073741825\n"))
        .containsExactly("./prog.go:2:10: invalid line number: 1073741825");
  }

  @Test
  void errorsAreNamedByThem() {
    assertThat(errors("//line a.y:10\nfunc f( {\n"))
        .first()
        .asString()
        .startsWith("a.y:10: syntax error: ");
  }
}
