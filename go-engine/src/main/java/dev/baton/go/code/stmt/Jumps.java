package dev.baton.go.code.stmt;

import dev.baton.go.code.core.Gen;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Stmt;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where break, continue, goto and fallthrough lead to. */
final class Jumps {
  private final Gen gen;
  private final Deque<Target> targets = new ArrayDeque<>();
  private final Map<String, Label> labels = new HashMap<>();
  private @Nullable String pending;
  private @Nullable Label fallthrough;

  /** A statement that can be left; {@code next} is null unless it is a loop. */
  private record Target(@Nullable String name, Label end, @Nullable Label next) {}

  Jumps(Gen gen) {
    this.gen = gen;
  }

  /** Marks the place of a label; the statement that follows is known by it. */
  void label(String name) {
    gen.bind(labels.computeIfAbsent(name, n -> gen.label()));
    pending = name;
  }

  /** The name that the statement about to be run has, which is then forgotten. */
  @Nullable String name() {
    String name = pending;
    pending = null;
    return name;
  }

  /** A statement that is no target forgets a label before it. */
  void forget() {
    pending = null;
  }

  void enter(Label end, @Nullable Label next) {
    enter(name(), end, next);
  }

  /** Enters a statement whose name was asked for before. */
  void enter(@Nullable String name, Label end, @Nullable Label next) {
    targets.push(new Target(name, end, next));
  }

  void leave() {
    targets.pop();
  }

  /** Sets where a fallthrough in the clause that follows leads to; gives what was set before. */
  @Nullable Label fallThroughTo(@Nullable Label next) {
    Label before = fallthrough;
    fallthrough = next;
    return before;
  }

  void branch(Stmt.Branch s) {
    Integer code = gen.leaving.get(s);
    if (code != null) {
      gen.b.loadConstant(code.intValue()).ireturn();
      return;
    }
    Ident label = s.label;
    switch (s.jump) {
      case BREAK -> gen.b.goto_(target(label, false).end());
      case CONTINUE -> {
        Label next = target(label, true).next();
        if (next != null) {
          gen.b.goto_(next);
        }
      }
      case GOTO -> {
        if (label != null) {
          gen.poll();
          gen.b.goto_(labels.computeIfAbsent(label.name, n -> gen.label()));
        }
      }
      case FALLTHROUGH -> {
        if (fallthrough != null) {
          gen.b.goto_(fallthrough);
        }
      }
    }
  }

  /** Pops a number and jumps to the label in that place. */
  static void table(Gen gen, List<Label> labels, Label otherwise) {
    List<SwitchCase> cases = new ArrayList<>();
    for (Label label : labels) {
      cases.add(SwitchCase.of(cases.size(), label));
    }
    gen.b.tableswitch(0, labels.size() - 1, otherwise, cases);
  }

  private Target target(@Nullable Ident label, boolean loop) {
    for (Target t : targets) {
      boolean named = label == null || label.name.equals(t.name);
      if (named && (!loop || t.next != null)) {
        return t;
      }
    }
    throw new IllegalStateException("a branch without target");
  }
}
