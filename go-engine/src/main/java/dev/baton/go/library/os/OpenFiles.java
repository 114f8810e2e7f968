package dev.baton.go.library.os;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The files that a process has open, by number. Any thread. */
final class OpenFiles {
  private static final int FIRST = 3;

  private final Map<Integer, SeekableByteChannel> files = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger(FIRST);

  int add(SeekableByteChannel file) {
    int number = next.getAndIncrement();
    files.put(number, file);
    return number;
  }

  @Nullable SeekableByteChannel get(int number) {
    return files.get(number);
  }

  void close(int number) throws IOException {
    SeekableByteChannel file = files.remove(number);
    if (file != null) {
      file.close();
    }
  }
}
