package dev.baton.go.runtime.type.part;

import java.util.List;

/** Gives a type's methods when reflection first asks for them, sorted by name. */
@FunctionalInterface
public interface MethodSource {
  List<Method> methods();
}
