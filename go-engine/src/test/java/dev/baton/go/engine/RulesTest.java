package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.go.store.TypeId;
import dev.baton.go.store.Version;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules over the functions of a running program. */
@Tag("H5")
class RulesTest {

  private static final String TEXT =
      """
      type Message struct {
      	Device  string
      	Values  []float64
      	Notes   []string
      }

      var seen = map[string]int{}

      func filter(m *Message) (stop bool) {
      	m.Notes = append(m.Notes, "filter")
      	return m.Device == ""
      }

      func count(m *Message) (int, bool) {
      	seen[m.Device]++
      	m.Notes = append(m.Notes, "count")
      	return seen[m.Device], true
      }

      func alarm(m *Message) string {
      	m.Notes = append(m.Notes, "alarm")
      	for _, v := range m.Values {
      		if v > 100 {
      			return "too hot"
      		}
      	}
      	return ""
      }
      """;

  private record Message(String device, List<Double> values) {}

  private static final Message HOT = new Message("d1", List.of(20.0, 140.0));

  private Running running;
  private Rules rules;

  @BeforeEach
  void start() throws Exception {
    running = Running.start(TEXT);
    rules = running.program().rules();
    rules.put("alarms", "alarm", 1);
    rules.put("counts", "count", 5);
    rules.put("filters", "filter", 9);
  }

  private RuleRun run(Object message) throws Exception {
    return rules.run(CallSettings.UNLIMITED, message);
  }

  private static List<String> ran(RuleRun run) {
    return run.steps().stream().map(step -> step.rule().name()).toList();
  }

  @Test
  void functionsRunInTheOrderOfTheirPriorityOnTheSameMessage() throws Exception {
    RuleRun run = run(HOT);
    assertThat(ran(run)).containsExactly("filters", "counts", "alarms");
    assertThat(run.stopped()).isFalse();
    assertThat(run.steps().get(1).results()).containsExactly(1L, true);
    assertThat(run.steps().getLast().results()).containsExactly("too hot");
    assertThat(run.arguments())
        .isEqualTo(
            List.of(
                Map.of(
                    "Device", "d1",
                    "Values", List.of(20.0, 140.0),
                    "Notes", List.of("filter", "count", "alarm"))));
  }

  @Test
  void aFunctionThatSaysStopIsTheLast() throws Exception {
    RuleRun run = run(new Message("", List.of()));
    assertThat(ran(run)).containsExactly("filters");
    assertThat(run.stopped()).isTrue();
  }

  @Test
  @Tag("H4")
  void anUpdateIsInForceFromTheNextRunOn() throws Exception {
    run(HOT);
    running.edit("return \"too hot\"", "return \"hot\"");
    RuleRun run = run(HOT);
    assertThat(run.steps().getLast().results()).containsExactly("hot");
    assertThat(run.steps().get(1).results()).containsExactly(2L, true);
    assertThat(rules.inOrder().getLast().execution().content()).contains("return \"hot\"");
  }

  @Test
  @Tag("H3")
  void ofTheAdmittedVersionsTheOneNearestToNowRuns() throws Exception {
    running.edit("return \"too hot\"", "return \"second\"");
    running.edit("return \"second\"", "return \"third\"");
    List<Version> history = running.program().history("alarm");
    RuleRun run =
        rules.run(
            CallSettings.UNLIMITED,
            version -> !version.editTime().isAfter(history.get(1).editTime()),
            HOT);
    assertThat(run.steps().getLast().results()).containsExactly("second");
    assertThat(run.steps().getLast().version()).isEqualTo(history.get(1));
    run =
        rules.run(
            CallSettings.UNLIMITED,
            version -> !version.name().equals("alarm") || version.equals(history.getFirst()),
            HOT);
    assertThat(run.steps().getLast().results()).containsExactly("too hot");
    assertThat(run(HOT).steps().getLast().results()).containsExactly("third");
  }

  @Test
  @Tag("H7")
  void aRuleFollowsItsFunctionToAnotherName() throws Exception {
    running.edit("func alarm(", "func alert(");
    assertThat(ran(run(HOT))).containsExactly("filters", "counts", "alarms");
  }

  @Test
  void aFunctionThatIsGoneIsPassedOver() throws Exception {
    TypeId count = Objects.requireNonNull(running.program().functions().get("count"));
    running.edit(
        running
            .text()
            .substring(running.text().indexOf("func count"), running.text().indexOf("func alarm")),
        "");
    assertThat(ran(run(HOT))).containsExactly("filters", "alarms");
    rules.remove(count);
    assertThat(rules.inOrder()).hasSize(2);
  }

  @Test
  void aFailingFunctionEndsTheRunAndTheProgramLivesOn() throws Exception {
    running.edit("seen[m.Device]++", "seen[m.Device] /= len(m.Values)");
    assertThatThrownBy(() -> run(new Message("d2", List.of())))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("integer divide by zero");
    assertThat(ran(run(HOT))).hasSize(3);
  }

  @Test
  void argumentsThatDoNotFitAreTold() {
    assertThatThrownBy(() -> rules.run(CallSettings.UNLIMITED, HOT, HOT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("filter takes 1 arguments, not 2");
    assertThatThrownBy(() -> rules.run(CallSettings.UNLIMITED, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rules.put("none", "none", 1))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  @Tag("H6")
  void aRuleHasADescriptionAndAnExecutionPart() {
    var rule = rules.inOrder().getFirst();
    assertThat(rule.description().name()).isEqualTo("filters");
    assertThat(rule.description().order()).isEqualTo("sequential");
    assertThat(rule.execution().content().substring(rule.execution().begin()))
        .startsWith("func filter(m *Message)");
    assertThat(rule.execution().tree().name.name).isEqualTo("filter");
  }
}
