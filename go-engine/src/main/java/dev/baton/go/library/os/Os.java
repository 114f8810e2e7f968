package dev.baton.go.library.os;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.tuple.pair.TupleJL;
import dev.baton.go.runtime.tuple.pair.TupleLI;
import dev.baton.go.runtime.tuple.pair.TupleLL;
import dev.baton.go.runtime.tuple.quadruple.TupleJIJL;
import dev.baton.go.runtime.value.GoString;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The functions of package os that are written in Java. */
public final class Os {
  private Os() {}

  public static RefSlice arguments(G g) {
    return strings(Process.of(g).arguments());
  }

  private static RefSlice strings(Collection<String> texts) {
    Object[] strings = texts.stream().map(GoString::of).toArray();
    return RefSlice.of(strings);
  }

  @SuppressWarnings("DoNotCallSuggester") // Go programs call it.
  public static void Exit(G g, long code) {
    throw Process.of(g).exit((int) code);
  }

  public static long Getpid(G g) {
    return ProcessHandle.current().pid();
  }

  public static TupleLI lookupEnv(G g, GoString key) {
    String value = Environment.of(Process.of(g)).get(key.toString());
    return value == null ? new TupleLI(GoString.EMPTY, 0) : new TupleLI(GoString.of(value), 1);
  }

  public static RefSlice environ(G g) {
    Map<String, String> variables = Environment.of(Process.of(g));
    return strings(
        variables.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }

  public static void setEnv(G g, GoString key, GoString value) {
    Environment.of(Process.of(g)).put(key.toString(), value.toString());
  }

  public static void unsetEnv(G g, GoString key) {
    Environment.of(Process.of(g)).remove(key.toString());
  }

  public static GoString workingDirectory(G g) {
    return GoString.of(Process.of(g).hostAccess() ? System.getProperty("user.dir", "/") : "/");
  }

  public static GoString randomDigits(G g) {
    return GoString.of(Integer.toUnsignedString(ThreadLocalRandom.current().nextInt()));
  }

  public static GoString write(G g, long file, ByteSlice bytes) {
    return Files.write(Process.of(g), (int) file, bytes);
  }

  public static TupleJL read(G g, long file, ByteSlice bytes) {
    return Files.read(Process.of(g), (int) file, bytes);
  }

  public static TupleJL open(G g, GoString name, long flags) {
    return Files.open(Process.of(g), name, (int) flags);
  }

  public static GoString closeFile(G g, long file) {
    return Files.close(Process.of(g), (int) file);
  }

  public static TupleJL seek(G g, long file, long offset, long whence) {
    return Files.seek(Process.of(g), (int) file, offset, (int) whence);
  }

  public static GoString remove(G g, GoString name, boolean all) {
    return Directories.remove(Process.of(g), name, all);
  }

  public static GoString rename(G g, GoString from, GoString to) {
    return Directories.rename(Process.of(g), from, to);
  }

  public static GoString mkdir(G g, GoString name, boolean all) {
    return Directories.make(Process.of(g), name, all);
  }

  public static TupleLL readDir(G g, GoString name) {
    return Directories.list(Process.of(g), name);
  }

  /** Size, mode and time of change in milliseconds; of a link itself unless it is followed. */
  public static TupleJIJL stat(G g, GoString name, boolean follow) {
    return FileStatus.of(Process.of(g), name, follow);
  }
}
