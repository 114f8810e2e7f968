package dev.baton.go.check.info;

import dev.baton.go.types.Func;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.util.List;

/**
 * What {@code x.f} selects, when x is not a package.
 *
 * @param recv the type of x as it stands
 * @param obj the field ({@link Var}) or method ({@link Func}); of an instance's method the instance
 * @param path the embedded fields passed on the way, outermost first; of a field, the field itself
 *     comes last
 * @param index the places of the path's fields in their structs; of a method, its place among the
 *     methods of its type comes last
 * @param indirect whether there was a pointer on the way from x, so that the result can be
 *     addressed even if x can't
 */
public record Selection(
    Kind kind, Type recv, Obj obj, List<Var> path, List<Integer> index, boolean indirect) {

  /** The kinds of selectors. */
  public enum Kind {
    /** {@code x.field}. */
    FIELD,
    /** {@code x.method}, called or as a value. */
    METHOD,
    /** {@code T.method}: a function whose first parameter is the receiver. */
    METHOD_EXPRESSION
  }

  public Selection {
    path = List.copyOf(path);
    index = List.copyOf(index);
  }
}
