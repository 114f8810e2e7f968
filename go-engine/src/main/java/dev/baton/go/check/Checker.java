package dev.baton.go.check;

import dev.baton.go.check.core.Declared;
import dev.baton.go.check.core.Environment;
import dev.baton.go.check.core.Errors;
import dev.baton.go.check.core.Recording;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.core.TooManyErrors;
import dev.baton.go.check.decl.Collector;
import dev.baton.go.check.decl.Importer;
import dev.baton.go.check.decl.InitOrder;
import dev.baton.go.check.decl.PackageObjects;
import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.SourceFile;
import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Package;
import dev.baton.go.types.PkgName;
import dev.baton.go.types.Signature;
import dev.baton.go.types.TypeName;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks the types of one package, with the words and positions of gc's messages.
 *
 * <p>A program's package is checked at once, with {@link #checkAll}. A library package is only
 * {@linkplain #Checker collected}: its declarations are resolved when they are first asked for, its
 * bodies with {@link #body}.
 *
 * <p>One thread at a time may use the checkers of packages that import each other.
 */
public final class Checker {
  private final Package pkg;
  private final Diagnostics diagnostics;
  private final Session session;
  private final Parts parts = new Parts();
  private final PackageObjects objects = new PackageObjects();
  private final Collector collector;
  private final IdentityHashMap<Decl.Func, Func> functions = new IdentityHashMap<>();
  private final IdentityHashMap<Decl.Func, Info> bodies = new IdentityHashMap<>();
  private final Info info = new Info();
  private final Set<Func> neededByVariables = new HashSet<>();
  private @Nullable List<Initializer> initOrder;
  private boolean active;

  /** Whether the body of each function is to be checked, and not only on demand. */
  private boolean whole;

  /** Finds the declarations of the files and enters them into the package's scope. */
  public Checker(Package pkg, List<SourceFile> files, Importer importer, Diagnostics diagnostics) {
    this.pkg = pkg;
    this.diagnostics = diagnostics;
    this.session = new Session(pkg, new Errors(diagnostics), info, files.getFirst().source);
    Wiring.connect(session, parts, objects, this::resolved);
    this.collector = new Collector(session, parts, objects, importer);
    guarded(() -> collect(files));
  }

  /** Checks a whole package: {@code new Checker(…)} and {@link #checkAll}. */
  public static Checker check(
      Package pkg, List<SourceFile> files, Importer importer, Diagnostics diagnostics) {
    Checker checker = new Checker(pkg, files, importer, diagnostics);
    checker.checkAll();
    return checker;
  }

  private void collect(List<SourceFile> files) {
    collector.collect(files);
    for (Map.Entry<Obj, Declared> e : objects.declared().entrySet()) {
      e.getKey().setResolver(this::resolve);
      if (e.getKey() instanceof Func f && e.getValue().decl instanceof Decl.Func d) {
        functions.put(d, f);
      }
    }
  }

  /** Runs a step of the check; stops it after as many errors as are shown. */
  private void guarded(Runnable step) {
    if (diagnostics.isFull()) {
      return;
    }
    boolean outer = active;
    active = true;
    try {
      step.run();
    } catch (TooManyErrors shown) {
      if (outer) {
        throw shown;
      }
    } finally {
      active = outer;
    }
  }

  /** Finds out an object's type when another package asks for it. */
  private void resolve(Obj obj) {
    int delayed = session.delayedCount();
    boolean nested = active;
    guarded(
        () -> {
          parts.decls().resolve(obj, null);
          if (!nested) {
            session.runDelayed(delayed);
          }
        });
  }

  public Package pkg() {
    return pkg;
  }

  /**
   * The tables of everything outside function bodies, and of the literals in package variables'
   * values.
   */
  public Info info() {
    return info;
  }

  /** The declared functions and methods with how they are declared, in the order of the source. */
  public List<Decl.Func> functions() {
    List<Decl.Func> all = new ArrayList<>();
    for (Declared d : objects.declared().values()) {
      if (d.decl instanceof Decl.Func f) {
        all.add(f);
      }
    }
    return all;
  }

  /** The object that a function declaration of this package declares. */
  public @Nullable Func function(Decl.Func decl) {
    return functions.get(decl);
  }

  /**
   * The declaration of a function or method of this package; of an instance's method that of its
   * origin.
   */
  public Decl.@Nullable Func declaration(Func func) {
    Declared how = objects.declared(func.origin());
    return how != null && how.decl instanceof Decl.Func d ? d : null;
  }

  /** Checks everything and reports all errors, as far as they are shown. */
  public void checkAll() {
    guarded(
        () -> {
          whole = true;
          declarations();
          for (Decl.Func d : functions()) {
            body(d); // Of those whose heads were known before.
          }
          initOrder();
          collector.reportUnusedImports(PkgName::used);
          session.packageRecording().finish();
          reportWhole(false);
        });
  }

  /** Resolves all declarations: types first, then aliases, then the rest. */
  public void declarations() {
    guarded(
        () -> {
          List<Obj> aliases = new ArrayList<>();
          List<Obj> others = new ArrayList<>();
          for (Obj obj : List.copyOf(objects.declared().keySet())) {
            if (obj instanceof TypeName t && !t.alias()) {
              parts.decls().resolve(t, null);
            } else {
              (obj instanceof TypeName ? aliases : others).add(obj);
            }
          }
          aliases.forEach(a -> parts.decls().resolve(a, null));
          others.forEach(o -> parts.decls().resolve(o, null));
          session.runDelayed(0);
        });
  }

  /**
   * Reports what only the package as a whole shows: instances without end, interfaces that refer to
   * themselves, and missing bodies.
   *
   * @param instances whether to look at the bodies of all generic functions
   */
  public void reportWhole(boolean instances) {
    guarded(
        () -> {
          if (instances) {
            functions.forEach((decl, func) -> genericBody(decl, func));
          }
          if (diagnostics.isEmpty()) {
            session.instances.report(session);
          }
          if (diagnostics.isEmpty()) {
            session.interfaces.report(session);
          }
          if (diagnostics.isEmpty()) {
            MissingBodies.report(session, objects);
          }
        });
  }

  private void genericBody(Decl.Func decl, Func func) {
    Signature signature = func.signature();
    if (!signature.typeParams().isEmpty() || !signature.recvTypeParams().isEmpty()) {
      body(decl);
    }
  }

  /** As in gc, a body's turn comes after what was delayed until its function's head was known. */
  private void resolved(Func func) {
    if (whole) {
      session.later(() -> require(func));
    }
  }

  /**
   * The tables of a function's body, which is checked at the first call; what is not in them is in
   * {@link #info}. Empty for functions without body.
   */
  public Info body(Decl.Func decl) {
    Info known = bodies.get(decl);
    if (known != null) {
      return known;
    }
    Info made = new Info(info);
    bodies.put(decl, made);
    Func func = functions.get(decl);
    Declared how = func == null ? null : objects.declared(func);
    if (func != null && how != null) {
      guarded(() -> check(func, how, decl, made));
    }
    return made;
  }

  private void check(Func func, Declared how, Decl.Func decl, Info made) {
    parts.decls().resolve(func, null);
    Signature signature = func.signature();
    Decl.Body body = decl.body;
    if (body == null || how.parameters == null) {
      return;
    }
    Environment outer = session.env;
    Recording outerRecording = session.recording;
    int delayed = session.delayedCount();
    session.env = new Environment(how.source, how.fileScope);
    session.recording = new Recording(made);
    try {
      parts.bodies().body(how, decl, signature, how.parameters, body.block(), null);
      session.runDelayed(delayed);
      session.recording.finish();
    } finally {
      session.env = outer;
      session.recording = outerRecording;
    }
  }

  /** Drops the tables of a body that is no longer needed. */
  public void forget(Decl.Func decl) {
    bodies.remove(decl);
  }

  /**
   * Checks another declaration of a function, whose head says the same, against this package, which
   * does not change by it.
   *
   * @param present what this package declares
   */
  public Redeclared redeclare(Func present, Decl.Func decl, Source source, Diagnostics found) {
    Declared how = java.util.Objects.requireNonNull(objects.declared(present), present.name());
    return new Redeclaration(pkg, info, objects, found, source).check(present, how, decl);
  }

  /** Reports the imports that nobody uses, as {@code used} tells. */
  public void reportUnusedImports(Predicate<PkgName> used) {
    guarded(() -> collector.reportUnusedImports(used));
  }

  /**
   * The order in which package variables get their values. Checks the bodies of the functions that
   * the values need.
   */
  public List<Initializer> initOrder() {
    List<Initializer> known = initOrder;
    if (known != null) {
      return known;
    }
    List<Initializer> computed = new ArrayList<>();
    guarded(
        () -> {
          for (Obj obj : List.copyOf(objects.declared().keySet())) {
            if (obj instanceof Var) {
              parts.decls().resolve(obj, null);
            }
          }
          session.runDelayed(0);
          InitOrder order = new InitOrder(session, objects, this::require);
          computed.addAll(order.compute());
          session.packageRecording().finish();
        });
    initOrder = computed;
    return computed;
  }

  /** Whether package variables may get their values through a function. */
  public boolean isNeededByVariables(Func func) {
    return neededByVariables.contains(func);
  }

  private void require(Func func) {
    neededByVariables.add(func);
    Decl.Func decl = declaration(func);
    if (decl != null) {
      body(decl);
    }
  }
}
