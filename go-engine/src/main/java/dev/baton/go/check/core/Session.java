package dev.baton.go.check.core;

import dev.baton.go.check.info.Info;
import dev.baton.go.constant.Quote;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.print.ShortForm;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.Scope;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeText;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of the checker of one package. One thread at a time. */
public final class Session {
  public final Package pkg;
  public Errors errors;
  public Environment env;
  public Recording recording;

  /** The uses of the package's generic functions and types. */
  public final InstanceGraph instances;

  /** The interface types that the package's source writes out. */
  public final AnonymousInterfaces interfaces = new AnonymousInterfaces();

  private final Recording packageRecording;
  private final TypeText.Qualifier qualifier = this::qualify;
  private final List<Delayed> delayed = new ArrayList<>();
  private @Nullable Map<String, Set<String>> packageNames;

  /** Something to be checked once the types around it are known. */
  private record Delayed(Source source, Recording recording, Runnable action) {}

  public Session(Package pkg, Errors errors, Info packageInfo, Source first) {
    this.pkg = pkg;
    this.errors = errors;
    this.instances = new InstanceGraph(pkg);
    this.packageRecording = new Recording(packageInfo);
    this.recording = packageRecording;
    this.env = new Environment(first, pkg.scope());
  }

  /** Where findings about package-level declarations go. */
  public Recording packageRecording() {
    return packageRecording;
  }

  public Info info() {
    return recording.info();
  }

  // Delayed actions

  public void later(Runnable action) {
    delayed.add(new Delayed(env.source, recording, action));
  }

  /** How many actions wait; those that come after can be run with {@link #runDelayed}. */
  public int delayedCount() {
    return delayed.size();
  }

  /** Runs the actions that came after the first {@code from}, and those that they add. */
  public void runDelayed(int from) {
    if (delayed.size() == from) {
      return;
    }
    Source source = env.source;
    Recording before = recording;
    for (int i = from; i < delayed.size(); i++) {
      Delayed d = delayed.get(i);
      env.source = d.source;
      recording = d.recording;
      d.action.run();
    }
    delayed.subList(from, delayed.size()).clear();
    env.source = source;
    recording = before;
  }

  // Blocks

  public Scope openScope() {
    env.scope = new Scope(env.scope);
    return env.scope;
  }

  public void closeScope() {
    Scope parent = env.scope.parent();
    if (parent != null) {
      env.scope = parent;
    }
  }

  // Messages

  public void error(int pos, String message) {
    error(env.source, pos, message);
  }

  public void error(Source source, int pos, String message) {
    if (env.errorPosition >= 0) {
      errors.report(env.source, env.errorPosition, message);
    } else {
      errors.report(source, pos, message);
    }
  }

  public void error(Node node, String message) {
    error(node instanceof Expr e ? e.errorPos() : node.pos(), message);
  }

  public void error(Operand x, String message) {
    error(x.expr().errorPos(), message);
  }

  /** Reports at an object's declaration, in whatever file that is. */
  public void error(Obj obj, String message) {
    Source source = obj.source();
    if (source == null) {
      error(0, message);
    } else {
      error(source, obj.pos(), message);
    }
  }

  public TypeText.Qualifier qualifier() {
    return qualifier;
  }

  public String text(Type type) {
    return TypeText.of(type, qualifier);
  }

  public String text(Operand x) {
    return OperandText.of(x, qualifier);
  }

  public static String text(Expr expr) {
    return ShortForm.of(expr);
  }

  /** A position as the second lines of messages have it. */
  public static String place(Source source, int pos) {
    return source.shown(pos).toString();
  }

  /** The line that tells of another declaration of a name; empty if it has no place. */
  public static String otherDeclaration(Obj other) {
    Source source = other.source();
    return source == null
        ? ""
        : "\n\t" + place(source, other.pos()) + ": other declaration of " + other.name();
  }

  /** A name as messages about declarations have it, qualified unless it is this package's. */
  public String qualified(Obj obj) {
    Package home = obj.pkg();
    String prefix = home == null ? "" : qualify(home);
    return prefix.isEmpty() ? obj.name() : prefix + "." + obj.name();
  }

  /** An object with its kind and type: {@code var x int}. */
  public String describe(Obj obj) {
    return switch (obj) {
      case Var v -> (v.isField() ? "field " : "var ") + v.name() + " " + text(v.type());
      case Func f -> "func " + f.name() + text(f.signature()).substring("func".length());
      default -> obj.name();
    };
  }

  private String qualify(Package other) {
    if (other.same(pkg)) {
      return "";
    }
    Map<String, Set<String>> names = packageNames;
    if (names == null) {
      names = new HashMap<>();
      collectNames(pkg, names, new HashSet<>());
      packageNames = names;
    }
    Set<String> paths = names.get(other.name());
    return paths != null && paths.size() > 1 ? Quote.quote(other.path()) : other.name();
  }

  private static void collectNames(Package p, Map<String, Set<String>> names, Set<Package> seen) {
    if (seen.add(p)) {
      names.computeIfAbsent(p.name(), n -> new HashSet<>()).add(p.path());
      for (Package imported : p.imports()) {
        collectNames(imported, names, seen);
      }
    }
  }
}
