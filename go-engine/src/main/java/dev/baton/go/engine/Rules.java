package dev.baton.go.engine;

import dev.baton.go.engine.value.ToGo;
import dev.baton.go.engine.value.ToJava;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.store.ContentStore;
import dev.baton.go.store.EditClock;
import dev.baton.go.store.TypeId;
import dev.baton.go.store.Version;
import dev.baton.go.store.rule.Description;
import dev.baton.go.store.rule.Execution;
import dev.baton.go.store.rule.Rule;
import dev.baton.go.store.rule.RuleSet;
import dev.baton.go.store.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Functions of a program that together handle one kind of thing, such as a device's message: they
 * run one after the other, the highest priority first, until one says stop (H5). They are known by
 * their type ids, so that a rule follows its function through updates and renamings; a function
 * that is gone is passed over.
 *
 * <p>A function says stop by returning true as its last result, if that is declared {@code stop
 * bool}. All functions of a run see the same set of versions, and what they take by pointer, map or
 * slice is the same for all, so that one sees what those before it have done.
 *
 * <p>Any thread; runs may overlap.
 */
public final class Rules {
  private static final String SEQUENTIAL = "sequential";

  private final Program program;
  private final Calls calls;
  private final ContentStore store;
  private final EditClock clock;
  private final RuleSet rules = new RuleSet();

  Rules(Program program, Calls calls, ContentStore store, EditClock clock) {
    this.program = program;
    this.calls = calls;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Adds a rule for a function of the text in force, or puts it in the place of the function's
   * rule.
   *
   * @param name what people call the rule
   * @param function of package main, neither method nor generic
   * @param priority higher ones run first, equal ones in the order of their addition
   * @throws NoSuchElementException if there is no such function
   */
  public void put(String name, String function, int priority) {
    TypeId id = program.functions().get(function);
    if (id == null) {
      throw new NoSuchElementException("no function " + function);
    }
    Version version = store.newest(id).orElseThrow();
    Description description = new Description(name, SEQUENTIAL, priority, id);
    rules.put(new Rule(description, Execution.of(version.source())));
  }

  /** Removes a function's rule, if it has one. */
  public void remove(TypeId function) {
    rules.remove(function);
  }

  /** The rules in the order in which they run, with the content of the versions in force. */
  public List<Rule> inOrder() {
    return rules.inOrder().stream()
        .map(rule -> new Rule(rule.description(), content(rule)))
        .toList();
  }

  private Execution content(Rule rule) {
    return store
        .newest(rule.description().function())
        .map(version -> Execution.of(version.source()))
        .orElse(rule.execution());
  }

  /** Runs the rules with the versions in force. */
  public RuleRun run(CallSettings settings, @Nullable Object... arguments)
      throws CallFailure, InterruptedException {
    return run(settings, version -> true, arguments);
  }

  /**
   * Runs the rules, each with that version of its function, among those admitted, whose edit time
   * is nearest to now (H3); a function of which no version is admitted is passed over.
   *
   * @param settings for all functions of the run together
   * @param admitted whether a version may run here
   * @param arguments plain Java values or records, the same for each function
   * @throws CallFailure when a function panics or the run passes a limit
   * @throws IllegalArgumentException if the arguments do not fit a function, or an admitted version
   *     has other parameters or results than the function has now
   */
  public RuleRun run(
      CallSettings settings, Predicate<Version> admitted, @Nullable Object... arguments)
      throws CallFailure, InterruptedException {
    while (true) {
      List<Link> links = links(admitted);
      Run run = new Run(links, arguments);
      // Set by the run's goroutine, which ends before this thread reads it.
      boolean[] outdated = {false};
      calls.run(
          "rules",
          settings,
          g ->
              calls.chained(
                  g,
                  () -> isCurrent(links, admitted),
                  current -> {
                    outdated[0] = !current;
                    if (current) {
                      run.go(g);
                    }
                    return null;
                  }));
      if (!outdated[0]) {
        return run.outcome();
      }
    }
  }

  /** A rule with the version that it runs now. */
  private record Link(Description rule, Version version, HostFunction function) {}

  private List<Link> links(Predicate<Version> admitted) {
    Map<TypeId, String> names = new HashMap<>();
    program.functions().forEach((name, id) -> names.put(id, name));
    List<Link> links = new ArrayList<>();
    for (Rule rule : rules.inOrder()) {
      TypeId id = rule.description().function();
      String name = names.get(id);
      Optional<Version> chosen =
          name == null ? Optional.empty() : store.select(id, clock.now(), admitted);
      if (name != null && chosen.isPresent()) {
        HostFunction present = calls.functions().of(name);
        boolean newest = store.newest(id).equals(chosen);
        HostFunction function = newest ? present : calls.functions().of(chosen.get(), present);
        links.add(new Link(rule.description(), chosen.get(), function));
      }
    }
    return links;
  }

  /** Whether an update came meanwhile. Takes no lock of the compiler's. */
  private boolean isCurrent(List<Link> links, Predicate<Version> admitted) {
    return links.stream()
        .allMatch(
            link ->
                calls.functions().isKnown(link.function)
                    && store
                        .select(link.rule.function(), clock.now(), admitted)
                        .equals(Optional.of(link.version)));
  }

  /** One run on its goroutine. */
  private final class Run {
    private final List<Link> links;
    private final List<@Nullable Object[]> words = new ArrayList<>();
    private final @Nullable Object[] arguments;
    private final @Nullable Object[] shared;
    private final @Nullable Type[] types;
    private final ToGo toGo = program.toGo();
    private final List<RuleRun.Step> steps = new ArrayList<>();
    private boolean stopped;

    Run(List<Link> links, @Nullable Object... arguments) {
      this.links = links;
      this.arguments = arguments;
      this.shared = new Object[arguments.length];
      this.types = new Type[arguments.length];
      links.forEach(link -> words.add(words(link.function)));
    }

    private @Nullable Object[] words(HostFunction function) {
      function.checkCount(arguments.length);
      @Nullable Object[] made = new Object[1 + arguments.length];
      for (int i = 0; i < arguments.length; i++) {
        made[1 + i] = word(i, function.params().get(i));
      }
      return made;
    }

    void go(G g) throws Throwable {
      for (int i = 0; i < links.size(); i++) {
        if (call(g, links.get(i), words.get(i)) == Verdict.STOP) {
          stopped = true;
          return;
        }
      }
    }

    private Verdict call(G g, Link link, @Nullable Object[] converted) throws Throwable {
      HostFunction function = link.function;
      Object result = function.invoke(g, converted);
      List<@Nullable Object> results = function.plainResults(result);
      steps.add(new RuleRun.Step(link.rule, link.version, results));
      boolean stop = function.saysStop() && Boolean.TRUE.equals(results.getLast());
      return stop ? Verdict.STOP : Verdict.CONTINUE;
    }

    /** Parts of values are for one function only; what they lead to is for all. */
    private @Nullable Object word(int i, Type type) {
      if (types[i] != type || !isShared(type)) {
        shared[i] = toGo.convert(arguments[i], type);
        types[i] = type;
      }
      return shared[i];
    }

    private static boolean isShared(Type type) {
      return switch (type.kind()) {
        case POINTER, MAP, SLICE -> true;
        default -> false;
      };
    }

    RuleRun outcome() {
      List<@Nullable Object> after = new ArrayList<>();
      for (int i = 0; i < arguments.length; i++) {
        Type type = types[i];
        after.add(type != null && isShared(type) ? ToJava.convert(shared[i], type) : arguments[i]);
      }
      return new RuleRun(steps, stopped, after);
    }
  }
}
