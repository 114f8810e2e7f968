package dev.baton.go.library.os;

import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.tuple.pair.TupleLL;
import dev.baton.go.runtime.value.GoString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a directory knows of its files. */
final class Directories {
  private Directories() {}

  private static Path path(GoString name) {
    return Path.of(name.toString());
  }

  static GoString make(Process process, GoString name, boolean all) {
    return Reasons.of(
        process,
        () -> {
          if (all) {
            Files.createDirectories(path(name));
          } else {
            Files.createDirectory(path(name));
          }
        });
  }

  static GoString remove(Process process, GoString name, boolean all) {
    return Reasons.of(
        process,
        () -> {
          if (all) {
            removeAll(path(name));
          } else {
            Files.delete(path(name));
          }
        });
  }

  private static void removeAll(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(root)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  static GoString rename(Process process, GoString from, GoString to) {
    return Reasons.of(
        process, () -> Files.move(path(from), path(to), StandardCopyOption.REPLACE_EXISTING));
  }

  static TupleLL list(Process process, GoString name) {
    RefSlice[] names = {RefSlice.NIL};
    GoString reason =
        Reasons.of(
            process,
            () -> {
              try (Stream<Path> files = Files.list(path(name))) {
                Object[] sorted =
                    files
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .map(GoString::of)
                        .toArray();
                names[0] = RefSlice.of(sorted);
              }
            });
    return new TupleLL(names[0], reason);
  }
}
