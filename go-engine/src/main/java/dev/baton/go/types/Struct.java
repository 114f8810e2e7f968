package dev.baton.go.types;

import java.util.ArrayList;
import java.util.List;

/**
 * A struct type. Fields are filled in once, after the struct was made, since they may refer to the
 * type that is being declared.
 */
public final class Struct implements Type {
  private List<Var> fields = List.of();
  private List<String> tags = List.of();
  private boolean complete;

  public Struct() {}

  public Struct(List<Var> fields, List<String> tags) {
    complete(fields, tags);
  }

  /** Sets the fields; {@code tags} is as long as {@code fields}, or empty if no field has a tag. */
  public void complete(List<Var> all, List<String> allTags) {
    this.complete = true;
    this.fields = List.copyOf(all);
    this.tags = List.copyOf(new ArrayList<>(allTags));
  }

  /** Whether the fields are known; a declaration may still be on the way. */
  public boolean isComplete() {
    return complete;
  }

  public List<Var> fields() {
    return fields;
  }

  public Var field(int i) {
    return fields.get(i);
  }

  public int size() {
    return fields.size();
  }

  /** The {@code i}th field's tag, empty if it has none. */
  public String tag(int i) {
    return tags.isEmpty() ? "" : tags.get(i);
  }

  public List<String> tags() {
    return tags;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}
