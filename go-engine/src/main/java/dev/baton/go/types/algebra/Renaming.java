package dev.baton.go.types.algebra;

import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import java.util.ArrayList;
import java.util.List;

/** Puts one list of type parameters in place of another. */
final class Renaming {
  private Renaming() {}

  static Type rename(Type type, List<TypeParam> from, List<TypeParam> to) {
    return Substitution.of(from, new ArrayList<Type>(to)).apply(type);
  }

  /** The signature with {@code to} as its type parameters. */
  static Signature rename(Signature signature, List<TypeParam> to) {
    Substitution map = Substitution.of(signature.typeParams(), new ArrayList<Type>(to));
    return new Signature(
        null,
        List.of(),
        to,
        map.tuple(signature.params()),
        map.tuple(signature.results()),
        signature.variadic());
  }
}
