package dev.baton.benchmarks.update;

/**
 * The text of a Go program as a server has it, of 1,000 lines: types with methods, functions with
 * loops, maps and strings that call each other, and package state. One thread.
 */
final class GeneratedProgram {
  static final int FUNCTIONS = 52;

  private static final String HEAD =
      """
      package main

      import (
      	"fmt"
      	"sort"
      	"strings"
      )

      type message struct {
      	device string
      	kind   int
      	values []float64
      	labels map[string]string
      }

      type handler interface {
      	handle(m *message) (int, error)
      }

      var (
      	seen  = map[string]int{}
      	total int
      )

      func pair() (int, int) { return left(), right() }

      """;

  private final int[] edits = new int[FUNCTIONS];
  private int pair;

  static String name(int function) {
    return "f" + function;
  }

  /** Gives a function another constant. */
  void edit(int function, int constant) {
    edits[function] = constant;
  }

  /** Gives two functions another constant, the same for both. */
  void pair(int constant) {
    pair = constant;
  }

  long lines() {
    return text().lines().count();
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("func left() int { return ").append(pair).append(" }\n\n");
    text.append("func right() int { return ").append(pair).append(" }\n\n");
    for (int i = 0; i < FUNCTIONS; i++) {
      text.append(function(i)).append('\n');
    }
    return text.append("func main() { fmt.Println(pair()) }\n").toString();
  }

  private String function(int i) {
    String form =
        switch (i % 4) {
          case 0 ->
              """
              func f%1$d(n int) int {
              	// Counts what it sees of a device.
              	counts := map[string]int{}
              	for i := 0; i < n; i++ {
              		key := fmt.Sprintf("device-%%d", i)
              		counts[key]++
              		seen[key] += counts[key]
              	}
              	keys := make([]string, 0, len(counts))
              	for k := range counts {
              		keys = append(keys, k)
              	}
              	sort.Strings(keys)
              	return len(keys) + %2$d
              }
              """;
          case 1 ->
              """
              func f%1$d(n int) int {
              	m := &message{device: "d", kind: n, labels: map[string]string{}}
              	for _, word := range strings.Fields("a b c d") {
              		if _, known := m.labels[word]; !known {
              			m.labels[word] = strings.ToUpper(word)
              		}
              	}
              	switch m.kind {
              	case 0:
              		return 0
              	case 1:
              		return n + %2$d
              	default:
              		return len(m.labels)
              	}
              }
              """;
          case 2 ->
              """
              type h%1$d struct{ limit, passed int }

              func (h *h%1$d) handle(m *message) (int, error) {
              	if m == nil {
              		return 0, fmt.Errorf("no message")
              	}
              	for _, v := range m.values {
              		if v > float64(h.limit) {
              			h.passed++
              		}
              	}
              	return h.passed, nil
              }

              func f%1$d(n int) int {
              	var h handler = &h%1$d{limit: 2}
              	over, err := h.handle(&message{values: []float64{1, 2, 3}})
              	if err != nil {
              		return -1
              	}
              	total += over
              	return over*n + %2$d
              }
              """;
          default ->
              """
              func f%1$d(n int) int {
              	sum := 0
              	add := func(k int) {
              		sum += k
              	}
              	defer func() {
              		total += sum
              	}()
              	for i := range n {
              		add(i)
              		if sum > 1<<20 {
              			break
              		}
              	}
              	return sum + n + %2$d
              }
              """;
        };
    return form.formatted(i, edits[i]);
  }
}
