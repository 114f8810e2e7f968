package dev.baton.gms.allocation;

import dev.baton.contracts.request.AllocationAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects answers in the places where their questions stand. */
final class Answers {

  private final List<AllocationAnswer[]> byQuestion = new ArrayList<>();

  Answers(List<NodeQuestion> questions) {
    for (NodeQuestion asked : questions) {
      byQuestion.add(new AllocationAnswer[asked.question().devices().size()]);
    }
  }

  void put(Asking asking, AllocationAnswer answer) {
    byQuestion.get(asking.question())[asking.position()] = answer;
  }

  /** The device asked more than once in the batch: it is told the same once more. */
  void repeat(Asking asking) {
    for (AllocationAnswer[] answered : byQuestion) {
      for (AllocationAnswer answer : answered) {
        if (answer != null && answer.device().equals(asking.device())) {
          put(asking, answer);
          return;
        }
      }
    }
  }

  List<List<AllocationAnswer>> all() {
    return byQuestion.stream().map(Arrays::asList).map(List::copyOf).toList();
  }
}
