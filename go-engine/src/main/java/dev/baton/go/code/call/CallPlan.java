package dev.baton.go.code.call;

import dev.baton.go.code.core.Gen;
import dev.baton.go.types.Type;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.function.Consumer;

/**
 * A call in parts: operands, evaluated in order, then the call itself. A deferred call evaluates
 * the operands in one method and makes the call in another.
 *
 * @param goroutineAt how many operands stand before the goroutine on the stack
 */
record CallPlan(int goroutineAt, List<Operand> operands, Consumer<Gen> invoke, List<Type> results) {

  /** An operand of that JVM type. */
  record Operand(ClassDesc desc, Runnable push) {}

  CallPlan {
    operands = List.copyOf(operands);
    results = List.copyOf(results);
  }

  /** Evaluates and calls. */
  void run(Gen gen) {
    push(gen, i -> operands.get(i).push().run());
    invoke.accept(gen);
  }

  /** Pushes the operands, however {@code operand} does it, and the goroutine in its place. */
  void push(Gen gen, java.util.function.IntConsumer operand) {
    for (int i = 0; i < operands.size(); i++) {
      if (i == goroutineAt) {
        gen.pushG();
      }
      operand.accept(i);
    }
    if (goroutineAt == operands.size()) {
      gen.pushG();
    }
  }
}
