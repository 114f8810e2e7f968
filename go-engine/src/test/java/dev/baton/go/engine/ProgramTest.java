package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.runtime.option.Limits;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.syntax.Source;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramTest {

  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  static Program program(String text) throws CompileErrors {
    return new Engine().compile(List.of(new Source("./prog.go", text)));
  }

  private int run(String text) throws CompileErrors, InterruptedException {
    return program(text)
        .run(
            new ProcessOptions(
                List.of("prog"),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                error,
                false,
                Limits.NONE));
  }

  private String errors() {
    return error.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aProgramWithoutFilesIsRefused() {
    assertThatThrownBy(() -> new Engine().compile(List.of()))
        .isInstanceOf(CompileErrors.class)
        .hasMessage("a program has at least one file");
  }

  @Test
  void packageVariablesAreInitialisedByWhatTheyDependOn() throws Exception {
    int status =
        run(
            """
            package main
            var a = b + 1
            var b = f()
            func f() int { return 41 }
            func init() { a *= 10 }
            func main() { println(a, b) }
            """);
    assertThat(errors()).isEqualTo("420 41\n");
    assertThat(status).isZero();
  }

  @Test
  void structsHaveTheMethodsOfWhatTheyEmbed() throws Exception {
    run(
        """
        package main
        type Inner struct{ n int }
        func (i *Inner) Set(n int) { i.n = n }
        func (i Inner) Get() int { return i.n }
        type Count int
        func (c *Count) Up() { *c++ }
        type Outer struct { Inner; Count }
        type All interface { Set(int); Get() int; Up() }
        func main() {
        	o := &Outer{}
        	var a All = o
        	a.Set(7)
        	a.Up()
        	println(a.Get(), o.Count)
        }
        """);
    assertThat(errors()).isEqualTo("7 1\n");
  }

  @Test
  void anUncaughtPanicIsStatusTwo() throws Exception {
    assertThat(run("package main\nfunc main() { panic(\"oh\") }")).isEqualTo(2);
    assertThat(errors()).startsWith("panic: oh\n\ngoroutine 1 [running]:");
  }

  @Test
  void errorsAreWordedAndPlacedAsInGo() {
    assertThatThrownBy(() -> run("package main\nfunc main() {\n\tx := 1\n}\n"))
        .isInstanceOf(CompileErrors.class)
        .hasMessage("./prog.go:3:2: x declared and not used");
  }

  @Test
  void aHostCallsWithPlainValues() throws Exception {
    Program program =
        program(
            """
            package main
            type P struct { X, Y int }
            func sum(ps []P, names map[string]float64) (int, string) {
            	n := 0
            	for _, p := range ps { n += p.X * p.Y }
            	for k := range names { return n, k }
            	return n, ""
            }
            func main() {}
            """);
    program.initialize(CallSettings.UNLIMITED);
    record P(int x, int y) {}
    assertThat(
            program.call(
                CallSettings.UNLIMITED,
                "sum",
                List.of(new P(2, 3), Map.of("X", 4, "Y", 5)),
                Map.of("name", 1.5)))
        .containsExactly(26L, "name");
    assertThat(program.metrics().calls()).isEqualTo(2);
  }

  @Test
  void aTypeThatAVariableHoldsIsTheSameInAllCalls() throws Exception {
    Program program =
        program(
            """
            package main
            import ("encoding/json"; "reflect")
            type T string
            var kept = reflect.TypeFor[T]()
            func same() bool { return reflect.TypeOf(T("")) == kept }
            func zero() string { text, _ := json.Marshal(json.Number("")); return string(text) }
            """);
    program.initialize(CallSettings.UNLIMITED);
    assertThat(program.call(CallSettings.UNLIMITED, "same")).containsExactly(true);
    assertThat(program.call(CallSettings.UNLIMITED, "zero")).containsExactly("0");
  }
}
