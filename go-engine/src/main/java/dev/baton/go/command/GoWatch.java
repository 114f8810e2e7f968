package dev.baton.go.command;

import dev.baton.go.engine.Program;
import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.store.Version;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * {@code go watch}: runs a program and takes every saved change of its file into it while it runs.
 * What is wrong with a change is printed, and changes nothing.
 */
final class GoWatch {
  /** Editors save in several steps; what they write settles within this time. */
  private static final long SETTLE_MILLIS = 30;

  private final GoFile file;
  private final List<String> arguments;

  GoWatch(String file, List<String> arguments) {
    this.file = GoFile.of(file);
    this.arguments = arguments;
  }

  int run() throws IOException, InterruptedException {
    Program program = GoRun.compile(file);
    if (program == null) {
      return GoRun.NOT_COMPILED;
    }
    // A file that was compiled is in a folder.
    Path folder = Objects.requireNonNull(file.path().toAbsolutePath().getParent());
    try (WatchService saves = folder.getFileSystem().newWatchService()) {
      folder.register(
          saves, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      Thread.ofPlatform().daemon().name("go-watch").start(() -> follow(program, saves));
      return program.run(GoRun.options(file, arguments));
    }
  }

  /** Runs on a thread of its own until the program ends. */
  private void follow(Program program, WatchService saves) {
    try {
      while (true) {
        WatchKey key = saves.take();
        Thread.sleep(SETTLE_MILLIS);
        boolean saved =
            key.pollEvents().stream().anyMatch(e -> file.path().getFileName().equals(e.context()));
        key.reset();
        if (saved) {
          take(program);
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Program program) {
    try {
      String text = file.read().text();
      if (!text.isEmpty()) {
        print(program.update(text));
      }
    } catch (IOException e) {
      System.err.println("baton: " + file.path() + ": " + e.getMessage());
    }
  }

  private static void print(UpdateResult result) {
    switch (result) {
      case UpdateResult.Applied applied ->
          System.err.println(
              "baton: now in force: "
                  + applied.versions().stream()
                      .map(Version::name)
                      .collect(Collectors.joining(", ")));
      case UpdateResult.Unchanged unchanged -> {}
      case UpdateResult.Refused refused -> {
        System.err.println("baton: not taken over, nothing has changed:");
        refused.reasons().forEach(System.err::println);
      }
    }
  }
}
