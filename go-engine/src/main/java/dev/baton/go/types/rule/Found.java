package dev.baton.go.types.rule;

import dev.baton.go.types.Obj;
import dev.baton.go.types.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of looking for a field or method.
 *
 * @param obj what was found, or null
 * @param path the embedded fields passed on the way
 * @param index the places of the path's fields, and of what was found
 * @param indirect whether a pointer was passed; if nothing was found, whether the method needs a
 *     pointer
 * @param ambiguous whether nothing was found since several fit equally
 */
public record Found(
    @Nullable Obj obj, List<Var> path, List<Integer> index, boolean indirect, boolean ambiguous) {
  static final Found NOTHING = new Found(null, List.of(), List.of(), false, false);
  static final Found NEEDS_POINTER = new Found(null, List.of(), List.of(), true, false);
  static final Found AMBIGUOUS = new Found(null, List.of(), List.of(), false, true);
}
