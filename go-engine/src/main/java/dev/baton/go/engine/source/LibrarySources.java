package dev.baton.go.engine.source;

import dev.baton.go.syntax.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The Go texts of the library, which lie beside the engine's classes. Immutable. */
public final class LibrarySources {
  private static final String ROOT = "dev/baton/go/library/";

  /** Where traces say that the library is: below {@code runtime.GOROOT()}. */
  private static final String PLACE = "/usr/local/go/src/";

  private final Map<String, List<String>> files;

  private LibrarySources(Map<String, List<String>> files) {
    this.files = files;
  }

  private static final class Holder {
    static final LibrarySources INSTANCE = new LibrarySources(list());
  }

  public static LibrarySources get() {
    return Holder.INSTANCE;
  }

  /** Whether there is a package of that path. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /** The files of a package. */
  public List<Source> of(String path) {
    return files.getOrDefault(path, List.of()).stream().map(LibrarySources::read).toList();
  }

  private static Source read(String file) {
    try (InputStream in = LibrarySources.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing " + file);
      }
      String name = file.substring(ROOT.length());
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Source.withoutDirectives(name, PLACE + name, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> list() {
    Map<String, List<String>> found = new TreeMap<>();
    for (String file : names()) {
      if (file.startsWith(ROOT) && file.endsWith(".go")) {
        String path = file.substring(ROOT.length(), file.lastIndexOf('/'));
        found.computeIfAbsent(path, absent -> new ArrayList<>()).add(file);
      }
    }
    return found;
  }

  /** All names where the engine's classes come from: a jar, or a folder. */
  private static List<String> names() {
    URL location = LibrarySources.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      Path path = Path.of(location.toURI());
      return Files.isDirectory(path) ? inFolder(path) : inJar(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> inFolder(Path folder) throws IOException {
    Path root = folder.resolve(ROOT);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static List<String> inJar(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(entry -> entry.getName()).sorted().toList();
    }
  }
}
