package dev.baton.go.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crash reports and deferred functions tell where a panic began. */
@Tag("H7")
class GoTracesTest {
  private static final String LINE_OF_PANIC =
      """
      package main

      import (
      	"fmt"
      	"runtime"
      )

      type node struct {
      	next  *node
      	value int
      	items []int
      }

      func (n *node) get(by int) int { return n.value + by }
      func (n node) copied() int     { return n.value }

      func add(a, b int) int { return a + b }

      var (
      	full    = &node{}
      	missing *node
      	none    map[string]int
      	nine    = 9
      	text    = "abc"
      	zero    int
      	sink    any
      	call    func(int)
      )

      func try(f func()) {
      	_, _, start, _ := runtime.Caller(1)
      	defer func() {
      		recover()
      		places := make([]uintptr, 20)
      		frames := runtime.CallersFrames(places[:runtime.Callers(2, places)])
      		for {
      			frame, more := frames.Next()
      			if frame.Function[:5] == "main." {
      				fmt.Print(frame.Line-start, " ")
      				return
      			}
      			if !more {
      				return
      			}
      		}
      	}()
      	f()
      }

      func main() {
      BODY	fmt.Println()
      }
      """;

  private Path folder;

  @BeforeEach
  void folder(@TempDir Path given) throws Exception {
    folder = given.toRealPath();
  }

  private String run(String text) throws Exception {
    Files.writeString(folder.resolve("prog.go"), text);
    Path output = folder.resolve("output");
    Process process =
        GoProcess.in(folder, "run", "prog.go")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.waitFor();
    return Files.readString(output).replace(folder.toString(), "FOLDER");
  }

  /**
   * How many lines after the call that all is an argument of each statement fails; native Go prints
   * the same.
   */
  private String lines(String... statements) throws Exception {
    StringBuilder body = new StringBuilder();
    for (String statement : statements) {
      body.append("\ttry(func() {\n").append(statement).append("\n\t})\n");
    }
    return run(LINE_OF_PANIC.replace("BODY", body)).strip();
  }

  @Test
  void fieldsFailWhereTheirDotIs() throws Exception {
    assertThat(
            lines(
                "sink =\nmissing.\nvalue",
                "sink = full.\nnext.\nvalue",
                "sink = full.value +\nmissing.value +\n1",
                "missing.\nvalue = add(\n1, 2)",
                "full.next.\nvalue =\nadd(1, 2)",
                "sink = add(\n1,\nmissing.value)"))
        .isEqualTo("2 2 2 1 1 3");
  }

  @Test
  void pointersFailWhereTheirStarIs() throws Exception {
    assertThat(
            lines("sink =\n*\nmissing", "*missing =\nnode{}", "sink = add(1,\n(*missing).value)"))
        .isEqualTo("2 1 2");
  }

  @Test
  void elementsFailWhereTheirBracketIs() throws Exception {
    assertThat(
            lines(
                "sink = full.\nitems[\nnine]",
                "full.items[nine] =\nadd(\n1, 2)",
                "sink =\ntext[\nnine]",
                "sink = text[\nadd(nine, 1):]",
                "sink = full.items[1:\nnine]",
                "none[text] =\nadd(\n1, 2)",
                "sink =\nmap[any]int{}[\nfull.items]"))
        .isEqualTo("2 1 2 1 1 1 2");
  }

  @Test
  void callsFailWhereTheirParenthesisIs() throws Exception {
    assertThat(
            lines(
                "call(\n1,\n)",
                "sink = add(\n1, missing.\ncopied())",
                "panic(\ntext)",
                "sink = add(1,\nlen(make([]int,\nzero-1)))",
                "sink =\nsink.(\nint)"))
        .isEqualTo("1 2 1 2 2");
  }

  @Test
  void operatorsFailWhereTheyAre() throws Exception {
    assertThat(lines("sink = 1 +\n2/\nzero", "sink = 1 <<\n(zero -\n1)")).isEqualTo("2 1");
  }

  @Test
  void conditionsFailInTheirOwnLines() throws Exception {
    assertThat(
            lines(
                "if zero == 0 &&\nmissing.value == 0 {\n}",
                "for i := 0; i < 3; i +=\nmissing.value {\n}",
                "switch zero {\ncase 1:\ncase 2,\nmissing.value:\n}",
                "for range missing.\nitems {\n}"))
        .isEqualTo("2 2 4 1");
  }

  @Test
  void anUncaughtPanicShowsWhatItPassed() throws Exception {
    String text =
        """
        package main

        type t struct{ x int }

        func (p *t) get(by int) int { return p.x + by }

        func init() {
        	defer func() {
        		panic("second")
        	}()
        	func() {
        		(*t)(nil).get(1)
        	}()
        }

        func main() {}
        """;

    assertThat(run(text))
        .isEqualTo(
            """
            panic: runtime error: invalid memory address or nil pointer dereference
            	panic: second
            [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]

            goroutine 1 [running]:
            main.init.0.func1()
            	FOLDER/prog.go:9 +0x9
            panic(...)
            	/usr/local/go/src/runtime/panic.go:770 +0x302
            main.(*t).get(...)
            	FOLDER/prog.go:5 +0x5
            main.init.0.func2()
            	FOLDER/prog.go:12 +0xc
            main.init.0()
            	FOLDER/prog.go:13 +0xd
            """);
  }

  @Test
  void aGoroutineShowsWhatMadeIt() throws Exception {
    String text =
        """
        package main

        func fail(n int) { panic(n) }

        func main() {
        	c := make(chan int)
        //line other.go:100
        	go fail(1)
        	<-c
        }
        """;

    assertThat(run(text))
        .isEqualTo(
            """
            panic: 1

            goroutine 2 [running]:
            main.fail(...)
            	FOLDER/prog.go:3 +0x3
            created by main.main in goroutine 1
            	other.go:100 +0x64
            """);
  }

  @Test
  void aDeadlockShowsWhereGoroutinesWait() throws Exception {
    String text =
        """
        package main

        func wait(c chan int) { <-c }

        func main() {
        	c := make(chan int)
        	go func() {
        		select {}
        	}()
        	wait(c)
        }
        """;

    assertThat(run(text))
        .isEqualTo(
            """
            fatal error: all goroutines are asleep - deadlock!

            goroutine 1 [chan receive]:
            main.wait(...)
            	FOLDER/prog.go:3 +0x3
            main.main()
            	FOLDER/prog.go:10 +0xa

            goroutine 2 [select (no cases)]:
            main.main.func1()
            	FOLDER/prog.go:8 +0x8
            created by main.main in goroutine 1
            	FOLDER/prog.go:7 +0x7
            """);
  }
}
