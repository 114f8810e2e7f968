package dev.baton.go.runtime.type;

import dev.baton.go.runtime.kind.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code struct { … }}. Its prototype is given by whoever made a Java class for it. */
public final class StructType extends Type {
  private final List<Field> fields;

  StructType(List<Field> fields) {
    this.fields = fields;
  }

  public List<Field> fields() {
    return fields;
  }

  @Override
  public Kind kind() {
    return Kind.STRUCT;
  }

  @Override
  public String toString() {
    if (fields.isEmpty()) {
      return "struct {}";
    }
    StringBuilder text = new StringBuilder("struct {");
    for (int i = 0; i < fields.size(); i++) {
      text.append(i == 0 ? " " : "; ").append(fields.get(i));
    }
    return text.append(" }").toString();
  }

  @Override
  public boolean comparable() {
    for (Field field : fields) {
      if (!field.type().comparable()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    return struct(a).equal(struct(b));
  }

  @Override
  public int hash(@Nullable Object value) {
    return struct(value).hash();
  }

  private static Struct struct(@Nullable Object value) {
    return (Struct) Objects.requireNonNull(value);
  }

  @Override
  Object makeZero() {
    throw new IllegalStateException("no class was made for " + this);
  }
}
