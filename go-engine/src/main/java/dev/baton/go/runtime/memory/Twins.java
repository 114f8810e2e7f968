package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.Layout;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Structs that stand for the bytes of variables of other types. A pointer to a struct is that
 * struct, so there has to be one; code that may deal with such twins has their fields read anew
 * before it reads them, and written through after it wrote them. Safe for any thread.
 */
public final class Twins {
  private static final Map<Struct, Location> ORIGINALS = new WeakHashMap<>();
  private static final Map<Object, Map<Seen, WeakReference<Struct>>> TWINS = new WeakHashMap<>();

  /** Nobody who never made one has to look for them. */
  private static volatile boolean used;

  private record Seen(Type type, long offset) {}

  private Twins() {}

  /** The twin of what is at a location, always the same as long as somebody has it. */
  static Struct of(Location at, Type type) {
    if (at.offset < 0 || at.offset + Layout.size(type) > at.extent()) {
      throw Failure.conversion(at.type, type);
    }
    Struct made = (Struct) Objects.requireNonNull(Memory.load(at, type));
    synchronized (ORIGINALS) {
      used = true;
      Map<Seen, WeakReference<Struct>> seen = TWINS.computeIfAbsent(at.base, _ -> new HashMap<>());
      WeakReference<Struct> known = seen.get(new Seen(type, at.offset));
      Struct twin = known == null ? null : known.get();
      if (twin != null) {
        return twin;
      }
      seen.put(new Seen(type, at.offset), new WeakReference<>(made));
      ORIGINALS.put(made, at);
      return made;
    }
  }

  /** Where the bytes are that a struct stands for; null if it stands for itself. */
  static @Nullable Location original(Struct struct) {
    if (!used) {
      return null;
    }
    synchronized (ORIGINALS) {
      return ORIGINALS.get(struct);
    }
  }

  /** Reads a struct's fields anew if it is a twin. */
  public static void refresh(@Nullable Object pointer) {
    if (!(pointer instanceof Struct struct)) {
      return;
    }
    Location at = original(struct);
    if (at != null) {
      List<Field> fields = fields(struct);
      for (int i = 0; i < fields.size(); i++) {
        struct.field(i, Memory.load(at.plus(struct.offset(i)), fields.get(i).type()));
      }
    }
  }

  /** Writes a field through to the original if the struct is a twin; of field -1 all of them. */
  public static void wrote(@Nullable Object pointer, int field) {
    if (!(pointer instanceof Struct struct)) {
      return;
    }
    Location at = original(struct);
    if (at != null) {
      List<Field> fields = fields(struct);
      int from = Math.max(field, 0);
      for (int i = from; i < (field < 0 ? fields.size() : from + 1); i++) {
        Memory.store(at.plus(struct.offset(i)), fields.get(i).type(), struct.field(i));
      }
    }
  }

  private static List<Field> fields(Struct struct) {
    return ((StructType) struct.type().underlying()).fields();
  }
}
