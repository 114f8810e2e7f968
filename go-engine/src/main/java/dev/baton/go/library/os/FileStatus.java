package dev.baton.go.library.os;

import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.tuple.quadruple.TupleJIJL;
import dev.baton.go.runtime.value.GoString;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/** What is known about a file. */
final class FileStatus {
  private static final int DIRECTORY = 1 << 31;
  private static final int LINK = 1 << 27;
  private static final int IRREGULAR = 1 << 19;
  private static final int OWNER_READS = 0400;

  private FileStatus() {}

  /** Size, mode as package io/fs has it, time of change in milliseconds, and why not. */
  static TupleJIJL of(Process process, GoString name, boolean follow) {
    LinkOption[] options =
        follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    long[] facts = new long[3];
    GoString reason =
        Reasons.of(
            process,
            () -> {
              Path path = Path.of(name.toString());
              PosixFileAttributes attributes =
                  Files.readAttributes(path, PosixFileAttributes.class, options);
              facts[0] = attributes.size();
              facts[1] = mode(attributes);
              facts[2] = attributes.lastModifiedTime().toMillis();
            });
    return new TupleJIJL(facts[0], (int) facts[1], facts[2], reason);
  }

  private static int mode(PosixFileAttributes attributes) {
    int mode = attributes.isDirectory() ? DIRECTORY : 0;
    mode |= attributes.isSymbolicLink() ? LINK : 0;
    mode |= attributes.isOther() ? IRREGULAR : 0;
    int bit = OWNER_READS;
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      mode |= attributes.permissions().contains(permission) ? bit : 0;
      bit >>= 1;
    }
    return mode;
  }
}
