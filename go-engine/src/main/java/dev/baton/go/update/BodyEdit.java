package dev.baton.go.update;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.parse.Parser;
import dev.baton.go.syntax.tree.Decl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit between the braces of one function, by far the most frequent. All else is known to be as
 * it was, so nothing but that function is read, however long the program is.
 *
 * @param changes that one function
 */
public record BodyEdit(Outline after, Changes changes) {

  /** The edit that leads from a program to new texts; null if there is none, or more than that. */
  public static @Nullable BodyEdit of(Outline before, List<Source> texts) {
    int edited = -1;
    if (texts.size() != before.sources().size()) {
      return null;
    }
    for (int i = 0; i < texts.size(); i++) {
      Source old = before.sources().get(i);
      Source now = texts.get(i);
      if (!old.name().equals(now.name())) {
        return null;
      }
      if (!old.text().equals(now.text())) {
        if (edited >= 0) {
          return null;
        }
        edited = i;
      }
    }
    return edited < 0 ? null : of(before, edited, texts.get(edited));
  }

  private static @Nullable BodyEdit of(Outline before, int file, Source now) {
    String old = before.sources().get(file).text();
    Difference difference = Difference.of(old, now.text());
    FunctionPlaces places = before.places().get(file);
    int index = places.around(difference.start(), difference.oldEnd());
    if (index < 0 || difference.mayBeForbidden(now.text())) {
      return null;
    }
    int longer = now.text().length() - old.length();
    int start = places.start(index);
    int end = places.end(index) + longer;
    Diagnostics diagnostics = new Diagnostics();
    Decl.Func decl = Parser.function(now, start, end, diagnostics);
    // The braces may pair otherwise now, or a comment may begin and not end.
    if (decl == null || decl.end() != end || !diagnostics.isEmpty()) {
      return null;
    }
    FunctionText function = FunctionText.of(places.name(index), now, decl);
    return new BodyEdit(
        before.with(file, function, places.longer(index, longer)), Changes.ofBody(function));
  }
}
