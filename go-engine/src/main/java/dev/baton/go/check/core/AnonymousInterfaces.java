package dev.baton.go.check.core;

import dev.baton.go.syntax.Source;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.TypeSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Finds interfaces without a name that refer to themselves, as {@code type T interface { m()
 * interface { T } }} has one. The language allows them; gc does not, because nobody could write
 * such a type down.
 */
public final class AnonymousInterfaces {
  private final List<Written> written = new ArrayList<>();

  /** Those that were looked at: true while that lasts, as well as where it found a cycle. */
  private final IdentityHashMap<Interface, Boolean> cyclic = new IdentityHashMap<>();

  private record Written(Source source, int pos, Interface type) {}

  /** Notes an interface type that stands in the source. */
  public void add(Source source, int pos, Interface type) {
    written.add(new Written(source, pos, type));
  }

  /** Reports each cycle once. All types have to be known, and valid. */
  public void report(Session session) {
    written.sort(Comparator.comparingInt(Written::pos));
    for (Written w : written) {
      if (refersToItself(w.type)) {
        session.error(
            w.source,
            w.pos,
            "invalid recursive type: anonymous interface refers to itself"
                + " (see https://go.dev/issue/56103)");
        cyclic.replaceAll((type, found) -> false);
      }
    }
  }

  private boolean refersToItself(Interface type) {
    return TypeSets.of(type).methods().stream().anyMatch(m -> leadsBack(m.signature()));
  }

  /** Whether an interface without a name can be reached from itself; names end the way. */
  private boolean leadsBack(Type type) {
    return switch (type) {
      case Basic t -> false;
      case Named t -> false;
      case TypeParam t -> false;
      case Union t -> false;
      case Pointer t -> leadsBack(t.elem());
      case Slice t -> leadsBack(t.elem());
      case ArrayType t -> leadsBack(t.elem());
      case Chan t -> leadsBack(t.elem());
      case MapType t -> leadsBack(t.key()) || leadsBack(t.elem());
      case Struct t -> t.fields().stream().anyMatch(f -> leadsBack(f.type()));
      case Tuple t -> t.vars().stream().anyMatch(v -> leadsBack(v.type()));
      case Signature t -> leadsBack(t.params()) || leadsBack(t.results());
      case Interface t -> {
        Boolean known = cyclic.putIfAbsent(t, true);
        if (known != null) {
          yield known;
        }
        boolean found = refersToItself(t);
        cyclic.put(t, found);
        yield found;
      }
    };
  }
}
