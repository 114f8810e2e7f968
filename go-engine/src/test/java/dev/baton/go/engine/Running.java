package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program that runs, for tests that change it. */
final class Running {
  private final Program program;
  private String text;

  private Running(Program program, String text) {
    this.program = program;
    this.text = text;
  }

  /** Starts a program of one file, without {@code package main} and an empty {@code main}. */
  static Running start(String declarations) throws Exception {
    String text = "package main\n" + declarations + "\nfunc main() {}\n";
    return new Running(compiled(List.of(new Source("./prog.go", text))), text);
  }

  static Program compiled(List<Source> files)
      throws CompileErrors, CallFailure, InterruptedException {
    Program program = new Engine().compile(files);
    program.initialize(CallSettings.UNLIMITED);
    return program;
  }

  Program program() {
    return program;
  }

  String text() {
    return text;
  }

  /** The results of a call, one for each. */
  List<@Nullable Object> results(String function, @Nullable Object... arguments)
      throws CallFailure, InterruptedException {
    return program.call(CallSettings.UNLIMITED, function, arguments);
  }

  /** The only result of a call. */
  @Nullable Object call(String function, @Nullable Object... arguments)
      throws CallFailure, InterruptedException {
    return results(function, arguments).getFirst();
  }

  /** The program's text with a part replaced. */
  String with(String old, String now) {
    assertThat(text).contains(old);
    return text.replaceAll(Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(now));
  }

  /** Replaces a part of the text, which must be taken. */
  Running edit(String old, String now) {
    return take(with(old, now));
  }

  /** Adds declarations to the text, which must be taken. */
  Running add(String declarations) {
    return take(text + declarations + "\n");
  }

  Running take(String next) {
    assertThat(program.update(next)).isInstanceOf(UpdateResult.Applied.class);
    text = next;
    return this;
  }

  /** The reasons why a text is refused. */
  List<String> refused(String next) {
    List<Source> before = program.sources();
    UpdateResult result = program.update(next);
    assertThat(result).isInstanceOf(UpdateResult.Refused.class);
    assertThat(program.sources()).isEqualTo(before);
    return new ArrayList<>(((UpdateResult.Refused) result).reasons());
  }
}
