package dev.baton.go.code.function;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Walk;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.types.Var;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The variables of a method that code in another one mentions: those that may change are objects,
 * which both hold; of the others the other method gets the values.
 */
final class Captures {
  private final Gen gen;
  private final List<Var> variables;

  private Captures(Gen gen, List<Var> variables) {
    this.gen = gen;
    this.variables = variables;
  }

  /** The variables of the method under way that the code mentions. */
  static Captures of(Gen gen, List<? extends Node> code) {
    Set<Var> mentioned = new LinkedHashSet<>();
    for (Node root : code) {
      Walk.of(
          root,
          node -> {
            if (node instanceof Ident i
                && gen.unit.info().use(i) instanceof Var v
                && gen.variables.containsKey(v)) {
              mentioned.add(v);
            }
            return true;
          });
    }
    return new Captures(gen, new ArrayList<>(mentioned));
  }

  /** These variables of the method under way. */
  static Captures variables(Gen gen, List<Var> variables) {
    return new Captures(gen, variables);
  }

  int size() {
    return variables.size();
  }

  /** The JVM types of what {@link #push} pushes. */
  List<ClassDesc> types() {
    return variables.stream().map(this::type).toList();
  }

  void push() {
    variables.forEach(this::push);
  }

  /** Declares the variables in the other method, where they are in these locals. */
  void declare(Gen inner, int[] slots) {
    for (int i = 0; i < variables.size(); i++) {
      inner.variables.put(variables.get(i), inside(variables.get(i), slots[i]));
    }
  }

  /** Declares the variables in the other method, where {@code captured} pushes them. */
  void declare(Gen inner, IntConsumer captured) {
    int[] slots = new int[variables.size()];
    for (int i = 0; i < slots.length; i++) {
      captured.accept(i);
      slots[i] = inner.store(java.lang.classfile.TypeKind.from(type(variables.get(i))));
    }
    declare(inner, slots);
  }

  private Storage storage(Var v) {
    Storage storage = gen.variables.get(v);
    if (storage == null) {
      throw new IllegalStateException("no variable " + v.name());
    }
    return storage;
  }

  private ClassDesc type(Var v) {
    return switch (storage(v)) {
      case Storage.Boxed s -> Reps.kind(s.type()).variableClass();
      case Storage.Local s -> gen.desc(s.type());
      case Storage.Counter s -> gen.desc(s.type());
    };
  }

  private void push(Var v) {
    switch (storage(v)) {
      case Storage.Boxed s -> gen.b.aload(s.slot());
      case Storage.Local s -> gen.b.loadLocal(Reps.kind(s.type()).local(), s.slot());
      case Storage.Counter s -> gen.b.iload(s.slot()).i2l();
    }
  }

  private Storage inside(Var v, int slot) {
    return switch (storage(v)) {
      case Storage.Boxed s -> new Storage.Boxed(slot, s.type());
      case Storage.Local s -> new Storage.Local(slot, s.type());
      case Storage.Counter s -> new Storage.Local(slot, s.type());
    };
  }
}
