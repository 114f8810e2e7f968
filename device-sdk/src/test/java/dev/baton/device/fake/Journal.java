package dev.baton.device.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What several gateways saw, in one order. */
public final class Journal {
  private final List<String> steps = new CopyOnWriteArrayList<>();

  void note(String step) {
    steps.add(step);
  }

  public List<String> steps() {
    return steps;
  }
}
