package dev.baton.go.runtime.generated;

import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.type.FuncType;
import dev.baton.go.runtime.type.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain values in and out of erased signatures, where a bool is a number. */
public final class ErasedValues {
  private ErasedValues() {}

  /** A plain value as an argument or result of an erased signature. */
  public static @Nullable Object erased(@Nullable Object plain) {
    return plain instanceof Boolean bool ? (Object) (bool ? 1 : 0) : plain;
  }

  /** Plain values as the arguments of an erased signature: one array of them if it packs them. */
  public static List<@Nullable Object> erased(List<@Nullable Object> plain, boolean packed) {
    List<@Nullable Object> erased = new ArrayList<>();
    plain.forEach(value -> erased.add(erased(value)));
    return packed ? List.of((Object) erased.toArray()) : erased;
  }

  /** A value out of an erased signature as a plain one. */
  public static @Nullable Object plain(Type type, @Nullable Object erased) {
    return type.kind() == Kind.BOOL && erased instanceof Integer number
        ? (Object) (number != 0)
        : erased;
  }

  /** The plain results in what a method {@code call} gave: nothing, one value or a tuple. */
  public static List<@Nullable Object> results(FuncType type, @Nullable Object given)
      throws ReflectiveOperationException {
    List<@Nullable Object> plain = new ArrayList<>();
    int count = type.out().size();
    if (count == 1) {
      plain.add(plain(type.out().getFirst(), given));
    } else if (given != null) {
      for (int i = 0; i < count; i++) {
        Object field = given.getClass().getField("r" + i).get(given);
        plain.add(plain(type.out().get(i), field));
      }
    }
    return plain;
  }
}
