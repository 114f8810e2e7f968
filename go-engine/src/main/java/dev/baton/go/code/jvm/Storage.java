package dev.baton.go.code.jvm;

import dev.baton.go.types.Type;

/** Where a local variable lives in the method under way. */
public sealed interface Storage {
  int slot();

  Type type();

  /** In a JVM local; of a struct or array the object that is the variable. */
  record Local(int slot, Type type) implements Storage {}

  /** In an object of its own, which closures and pointers share. */
  record Boxed(int slot, Type type) implements Storage {}

  /** In a JVM local of type int although its type has 64 bits: a counter that stays in range. */
  record Counter(int slot, Type type) implements Storage {}
}
