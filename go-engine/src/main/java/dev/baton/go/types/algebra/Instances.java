package dev.baton.go.types.algebra;

import dev.baton.go.types.Basic;
import dev.baton.go.types.Func;
import dev.baton.go.types.Named;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Makes instances of generic types, each once: identical type arguments give the same object. */
public final class Instances {
  private static final Named.Expansion EXPANSION =
      new Named.Expansion() {
        @Override
        public Type underlying(Named instance) {
          return hasAllArguments(instance)
              ? arguments(instance).apply(instance.origin().underlying())
              : Basic.INVALID;
        }

        @Override
        public Func method(Named instance, Func origin) {
          return expand(instance, origin);
        }
      };

  private Instances() {}

  /** The instance of {@code generic} with these type arguments. */
  public static Named instance(Named generic, List<Type> typeArgs) {
    return instance(generic.origin(), typeArgs, generic.outerArgs());
  }

  /**
   * The instance of a type that is declared inside a generic function, with that function's
   * arguments.
   */
  public static Named instance(Named origin, List<Type> typeArgs, List<Type> outerArgs) {
    InstanceKey key = new InstanceKey(List.copyOf(typeArgs), List.copyOf(outerArgs));
    Named known = origin.instances().get(key);
    if (known == null) {
      known = new Named(origin, typeArgs, outerArgs, EXPANSION);
      origin.instances().put(key, known);
    }
    return known;
  }

  /** The signature of a generic function with its type arguments put in. */
  public static Signature instance(Signature generic, List<Type> typeArgs) {
    Substitution map = Substitution.of(generic.typeParams(), typeArgs);
    return new Signature(
        generic.recv(),
        List.of(),
        List.of(),
        map.tuple(generic.params()),
        map.tuple(generic.results()),
        generic.variadic());
  }

  /** False only in programs with errors. */
  private static boolean hasAllArguments(Named instance) {
    return instance.origin().typeParams().size() == instance.typeArgs().size();
  }

  private static Substitution arguments(Named instance) {
    Named origin = instance.origin();
    List<Type> outer = instance.outerArgs();
    return Substitution.of(origin.typeParams(), instance.typeArgs())
        .and(outer.isEmpty() ? List.of() : origin.outerParams(), outer);
  }

  private static Func expand(Named instance, Func origin) {
    Signature generic = origin.signature();
    if (generic.recvTypeParams().size() != instance.typeArgs().size()) {
      return origin; // There is an error in the program.
    }
    Substitution map = Substitution.of(generic.recvTypeParams(), instance.typeArgs());
    Var recv = generic.recv();
    Signature expanded =
        new Signature(
            recv == null ? null : recv.withType(map.apply(recv.type())),
            List.of(),
            List.of(),
            map.tuple(generic.params()),
            map.tuple(generic.results()),
            generic.variadic());
    return origin.withSignature(expanded);
  }

  /** The parameters of a generic declaration as the arguments of its own instance. */
  public static List<Type> asTypes(List<? extends Type> params) {
    return new ArrayList<>(params);
  }
}
