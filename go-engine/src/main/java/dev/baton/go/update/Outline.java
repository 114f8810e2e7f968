package dev.baton.go.update;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.parse.Parser;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a program declare: functions, and everything else as it is written. Immutable.
 *
 * @param sources the texts, in the order of the files
 * @param functions by name; those named init or _ are numbered, and so are those whose name is
 *     taken
 * @param others the other declarations, in order
 * @param places of the functions of each text
 */
public record Outline(
    List<Source> sources,
    Map<String, FunctionText> functions,
    List<Declaration> others,
    List<FunctionPlaces> places) {

  /** Parses texts but for the bodies of functions. */
  public static List<SourceFile> parse(List<Source> texts, Diagnostics diagnostics) {
    return texts.stream().map(text -> Parser.parseSkippingBodies(text, diagnostics)).toList();
  }

  /** The outline of parsed files. */
  public static Outline of(List<SourceFile> files) {
    Map<String, FunctionText> functions = new LinkedHashMap<>();
    List<Declaration> others = new ArrayList<>();
    List<FunctionPlaces> places = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (SourceFile file : files) {
      List<FunctionText> here = new ArrayList<>();
      for (Decl decl : file.decls) {
        if (decl instanceof Decl.Func func) {
          String name = name(func);
          int number = numbers.merge(name, 1, Integer::sum) - 1;
          boolean several = number > 0 || name.equals("init") || func.name.isBlank();
          here.add(FunctionText.of(several ? name + "#" + number : name, file.source, func));
        } else {
          others.add(Declaration.of(file.source, decl));
        }
      }
      here.forEach(function -> functions.put(function.name(), function));
      places.add(FunctionPlaces.of(here));
    }
    List<Source> sources = files.stream().map(file -> file.source).toList();
    return new Outline(sources, functions, List.copyOf(others), List.copyOf(places));
  }

  /** The outline after an edit of one function's body; the others keep the texts they were in. */
  Outline with(int file, FunctionText function, FunctionPlaces newPlaces) {
    List<Source> newSources = new ArrayList<>(sources);
    newSources.set(file, function.source());
    Map<String, FunctionText> newFunctions = new LinkedHashMap<>(functions);
    newFunctions.put(function.name(), function);
    List<FunctionPlaces> allPlaces = new ArrayList<>(places);
    allPlaces.set(file, newPlaces);
    return new Outline(List.copyOf(newSources), newFunctions, others, List.copyOf(allPlaces));
  }

  /** The names of the declared types. */
  public Set<String> types() {
    return others.stream()
        .filter(declaration -> declaration.decl() instanceof Decl.Type)
        .flatMap(declaration -> declaration.names().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The text of the file of that name; null if there is none. */
  @Nullable Source source(String name) {
    for (Source source : sources) {
      if (source.name().equals(name)) {
        return source;
      }
    }
    return null;
  }

  private static String name(Decl.Func func) {
    return func.receiver == null ? func.name.name : base(func.receiver.type) + "." + func.name.name;
  }

  private static String base(Expr receiver) {
    return switch (receiver.unparen()) {
      case Expr.Star star -> base(star.x);
      case Expr.Index index -> base(index.x);
      case Ident ident -> ident.name;
      default -> "?";
    };
  }
}
