package dev.baton.go.library.os;

import dev.baton.go.runtime.sched.Process;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The environment that a process sees; it begins as the host's if the process may see that. */
final class Environment {
  private final Map<String, String> variables;

  private Environment(Map<String, String> variables) {
    this.variables = new ConcurrentSkipListMap<>(variables);
  }

  static Map<String, String> of(Process process) {
    return process.state(Environment.class, () -> new Environment(initial(process))).variables;
  }

  private static Map<String, String> initial(Process process) {
    return process.hostAccess() ? new TreeMap<>(System.getenv()) : Map.of();
  }
}
