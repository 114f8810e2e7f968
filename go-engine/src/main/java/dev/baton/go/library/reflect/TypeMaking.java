package dev.baton.go.library.reflect;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.kind.ChanDirection;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.slice.BoolSlice;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.GoString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes types out of types, which the library knows as Object. */
public abstract sealed class TypeMaking permits TypeFunctions {
  // The bits of a reflect.ChanDir.
  static final int RECEIVE = 1;
  static final int SEND = 2;

  public static Object pointerTo(G g, Object type) {
    return ((Type) type).pointer();
  }

  public static Object sliceOf(G g, Object type) {
    return ((Type) type).slice();
  }

  public static Object arrayOf(G g, long length, Object type) {
    return Process.of(g).types().array((Type) type, length);
  }

  public static Object mapOf(G g, Object key, Object elem) {
    return Process.of(g).types().map((Type) key, (Type) elem);
  }

  public static Object chanOf(G g, long direction, Object type) {
    ChanDirection allowed =
        switch ((int) direction) {
          case RECEIVE -> ChanDirection.RECEIVE;
          case SEND -> ChanDirection.SEND;
          default -> ChanDirection.BOTH;
        };
    return Process.of(g).types().chan(allowed, (Type) type);
  }

  public static Object funcOf(G g, RefSlice in, RefSlice out, boolean variadic) {
    return Process.of(g).types().func(types(in), types(out), variadic);
  }

  public static Object structOf(
      G g,
      RefSlice names,
      RefSlice pkgPaths,
      RefSlice tags,
      RefSlice fieldTypes,
      BoolSlice embedded) {
    List<Type> types = types(fieldTypes);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      fields.add(
          new Field(
              text(names, i), text(pkgPaths, i), types.get(i), text(tags, i), embedded.get(i)));
    }
    return Process.of(g).types().madeStruct(fields);
  }

  /** Whether a name may be that of a field: letters and digits, beginning with a letter. */
  public static boolean isIdentifier(G g, GoString name) {
    int[] runes = name.toString().codePoints().toArray();
    for (int i = 0; i < runes.length; i++) {
      boolean letter = runes[i] == '_' || Character.isLetter(runes[i]);
      if (!letter && (i == 0 || !Character.isDigit(runes[i]))) {
        return false;
      }
    }
    return true;
  }

  private static String text(RefSlice texts, int index) {
    return Objects.requireNonNull(texts.get(index)).toString();
  }

  private static List<Type> types(RefSlice slice) {
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < slice.length; i++) {
      if (slice.get(i) instanceof Type type) {
        types.add(type);
      }
    }
    return types;
  }
}
