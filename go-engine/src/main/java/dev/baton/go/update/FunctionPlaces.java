package dev.baton.go.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the functions with bodies are in the text of one file. Immutable. */
final class FunctionPlaces {
  private final List<String> names;
  private final int[] starts;
  private final int[] bodies;
  private final int[] ends;

  private FunctionPlaces(List<String> names, int[] starts, int[] bodies, int[] ends) {
    this.names = names;
    this.starts = starts;
    this.bodies = bodies;
    this.ends = ends;
  }

  /** The places of functions in the order of their text. */
  static FunctionPlaces of(List<FunctionText> functions) {
    List<String> names = new ArrayList<>();
    int[] starts = new int[functions.size()];
    int[] bodies = new int[functions.size()];
    int[] ends = new int[functions.size()];
    for (FunctionText function : functions) {
      var body = function.decl().body;
      if (body != null) {
        int index = names.size();
        starts[index] = function.decl().pos();
        bodies[index] = body.pos();
        ends[index] = body.end();
        names.add(function.name());
      }
    }
    int count = names.size();
    return new FunctionPlaces(
        List.copyOf(names),
        Arrays.copyOf(starts, count),
        Arrays.copyOf(bodies, count),
        Arrays.copyOf(ends, count));
  }

  /** The function that has this part of the text between the braces of its body; -1 if none has. */
  int around(int from, int to) {
    int found = Arrays.binarySearch(bodies, from);
    int index = found >= 0 ? found - 1 : -found - 2;
    return index >= 0 && to < ends[index] ? index : -1;
  }

  String name(int index) {
    return names.get(index);
  }

  /** The offset of the word func. */
  int start(int index) {
    return starts[index];
  }

  /** The offset after the closing brace. */
  int end(int index) {
    return ends[index];
  }

  /** The places after a function's body has got longer, or shorter if {@code by} is negative. */
  FunctionPlaces longer(int index, int by) {
    int[] newStarts = starts.clone();
    int[] newBodies = bodies.clone();
    int[] newEnds = ends.clone();
    newEnds[index] += by;
    for (int i = index + 1; i < newStarts.length; i++) {
      newStarts[i] += by;
      newBodies[i] += by;
      newEnds[i] += by;
    }
    return new FunctionPlaces(names, newStarts, newBodies, newEnds);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FunctionPlaces places
        && names.equals(places.names)
        && Arrays.equals(starts, places.starts)
        && Arrays.equals(bodies, places.bodies)
        && Arrays.equals(ends, places.ends);
  }

  @Override
  public int hashCode() {
    return names.hashCode() + Arrays.hashCode(bodies);
  }
}
