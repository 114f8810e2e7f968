package dev.baton.go.library.os;

import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.tuple.pair.TupleJL;
import dev.baton.go.runtime.value.GoString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;

/** Files and the standard streams. */
final class Files {
  private static final int OUTPUT = 1;
  private static final int ERROR = 2;

  private static final int WRITE_ONLY = 0x1;
  private static final int READ_WRITE = 0x2;
  private static final int CREATE = 0x40;
  private static final int EXCLUSIVE = 0x80;
  private static final int TRUNCATE = 0x200;
  private static final int APPEND = 0x400;

  private Files() {}

  private static OpenFiles of(Process process) {
    return process.state(OpenFiles.class, OpenFiles::new);
  }

  static TupleJL open(Process process, GoString name, int flags) {
    long[] number = new long[1];
    GoString reason =
        Reasons.of(
            process,
            () ->
                number[0] =
                    of(process)
                        .add(
                            java.nio.file.Files.newByteChannel(
                                Path.of(name.toString()), options(flags))));
    return new TupleJL(number[0], reason);
  }

  private static Set<StandardOpenOption> options(int flags) {
    Set<StandardOpenOption> options = EnumSet.noneOf(StandardOpenOption.class);
    boolean writes = (flags & (WRITE_ONLY | READ_WRITE)) != 0;
    boolean appends = (flags & APPEND) != 0;
    if ((flags & WRITE_ONLY) == 0 && !appends) {
      options.add(StandardOpenOption.READ);
    }
    if (writes) {
      options.add(StandardOpenOption.WRITE);
    }
    if (appends) {
      options.add(StandardOpenOption.APPEND);
    }
    if ((flags & CREATE) != 0 && writes) {
      boolean exclusive = (flags & EXCLUSIVE) != 0;
      options.add(exclusive ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    }
    if ((flags & TRUNCATE) != 0 && writes && !appends) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    return options;
  }

  static GoString write(Process process, int file, ByteSlice bytes) {
    if (file == OUTPUT) {
      process.writeOutput(bytes.array, bytes.offset, bytes.length);
      return Reasons.NONE;
    }
    if (file == ERROR) {
      process.writeError(bytes.array, bytes.offset, bytes.length);
      return Reasons.NONE;
    }
    SeekableByteChannel channel = of(process).get(file);
    if (channel == null) {
      return GoString.of("bad file descriptor");
    }
    return Reasons.of(
        process,
        () -> {
          ByteBuffer rest = ByteBuffer.wrap(bytes.array, bytes.offset, bytes.length);
          while (rest.hasRemaining()) {
            channel.write(rest);
          }
        });
  }

  static TupleJL read(Process process, int file, ByteSlice bytes) {
    try {
      int count = file == 0 ? readInput(process, bytes) : readFile(process, file, bytes);
      return count < 0 ? new TupleJL(0, GoString.of("EOF")) : new TupleJL(count, Reasons.NONE);
    } catch (IOException e) {
      return new TupleJL(0, Reasons.of(e));
    }
  }

  private static int readInput(Process process, ByteSlice bytes) throws IOException {
    process.flush();
    return process.input().read(bytes.array, bytes.offset, bytes.length);
  }

  private static int readFile(Process process, int file, ByteSlice bytes) throws IOException {
    SeekableByteChannel channel = of(process).get(file);
    if (channel == null) {
      throw new IOException("bad file descriptor");
    }
    return channel.read(ByteBuffer.wrap(bytes.array, bytes.offset, bytes.length));
  }

  static TupleJL seek(Process process, int file, long offset, int whence) {
    SeekableByteChannel channel = of(process).get(file);
    if (channel == null) {
      return new TupleJL(0, GoString.of("illegal seek"));
    }
    try {
      long base = whence == 0 ? 0 : whence == 1 ? channel.position() : channel.size();
      if (base + offset < 0) {
        return new TupleJL(0, GoString.of("invalid argument"));
      }
      channel.position(base + offset);
      return new TupleJL(base + offset, Reasons.NONE);
    } catch (IOException e) {
      return new TupleJL(0, Reasons.of(e));
    }
  }

  static GoString close(Process process, int file) {
    return file <= ERROR ? Reasons.NONE : Reasons.of(process, () -> of(process).close(file));
  }
}
