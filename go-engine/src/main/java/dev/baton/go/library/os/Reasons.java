package dev.baton.go.library.os;

import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.value.GoString;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why something failed, in the words that the Go part of package os knows. */
final class Reasons {
  static final GoString NONE = GoString.EMPTY;

  private Reasons() {}

  /** Something that may fail. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  /** Runs it if the process may use the host's files, and tells why it failed. */
  static GoString of(Process process, Action action) {
    if (!process.hostAccess()) {
      return GoString.of("permission");
    }
    try {
      action.run();
      return NONE;
    } catch (IOException e) {
      return of(e);
    }
  }

  static GoString of(IOException failure) {
    return GoString.of(
        switch (failure) {
          case NoSuchFileException missing -> "not exist";
          case FileAlreadyExistsException present -> "exist";
          case AccessDeniedException denied -> "permission";
          case DirectoryNotEmptyException full -> "directory not empty";
          default -> String.valueOf(failure.getMessage());
        });
  }
}
