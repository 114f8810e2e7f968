package dev.baton.go.store.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.store.TypeId;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.parse.Parser;
import dev.baton.go.syntax.tree.Decl;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  private final RuleSet rules = new RuleSet();

  private static Rule rule(String name, int priority) {
    String text = "package main\nfunc " + name + "() {}\n";
    Decl.Func tree =
        (Decl.Func) Parser.parse(new Source("rule.go", text), new Diagnostics()).decls.getFirst();
    return new Rule(
        new Description(name, "sequential", priority, new TypeId("main." + name)),
        new Execution(text, tree));
  }

  private static List<String> names(List<Rule> rules) {
    return rules.stream().map(rule -> rule.description().name()).toList();
  }

  @Test
  @Tag("H5")
  void rulesRunInTheOrderOfTheirPriority() {
    rules.put(rule("low", 1));
    rules.put(rule("high", 9));
    rules.put(rule("middle", 5));
    assertThat(names(rules.run(rule -> Verdict.CONTINUE))).containsExactly("high", "middle", "low");
  }

  @Test
  @Tag("H5")
  void noRuleRunsAfterOneThatSaysStop() {
    rules.put(rule("low", 1));
    rules.put(rule("high", 9));
    assertThat(names(rules.run(rule -> Verdict.STOP))).containsExactly("high");
  }

  @Test
  @Tag("H5")
  void aRuleReplacesTheOneOfItsTypeId() {
    rules.put(rule("only", 1));
    rules.put(rule("only", 2));
    assertThat(rules.inOrder()).hasSize(1);
  }

  @Test
  @Tag("H6")
  void theExecutionPartIsASyntaxTreeWithBeginAndEnd() {
    Execution execution = rule("f", 1).execution();
    assertThat(execution.content().substring(execution.begin(), execution.end()))
        .isEqualTo("func f() {}");
  }
}
