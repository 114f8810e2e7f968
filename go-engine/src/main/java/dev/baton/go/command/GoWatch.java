package dev.baton.go.command;

import dev.baton.go.engine.Program;
import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.store.Version;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * {@code go watch}: runs a program and takes every saved change of its file into it while it runs.
 * What is wrong with a change is printed, and changes nothing; nor does a file that is gone or
 * empty for a while, as some editors save.
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
          saves,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
      Thread.ofPlatform().daemon().name("go-watch").start(() -> follow(program, saves));
      return program.run(GoRun.options(file, arguments));
    }
  }

  /** Runs on a thread of its own until the program ends. */
  private void follow(Program program, WatchService saves) {
    try {
      // The file may have been saved between its compilation and the first look at the folder.
      take(program);
      while (true) {
        WatchKey key = saves.take();
        Thread.sleep(SETTLE_MILLIS);
        boolean saved = key.pollEvents().stream().anyMatch(this::isAboutTheFile);
        key.reset();
        if (saved) {
          take(program);
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of too many events at once the watch service tells only that there were some. */
  private boolean isAboutTheFile(WatchEvent<?> event) {
    return event.kind().equals(StandardWatchEventKinds.OVERFLOW)
        || file.path().getFileName().equals(event.context());
  }

  private void take(Program program) {
    try {
      String text = file.read().text();
      if (text.isEmpty()) {
        say(file.path() + " is empty; the program runs on without a change");
      } else if (!text.equals(program.sources().getFirst().text())) {
        print(program.update(text));
      }
    } catch (NoSuchFileException e) {
      say(file.path() + " is gone; the program runs on without a change");
    } catch (IOException e) {
      say(file.path() + " can't be read: " + e.getMessage());
    }
  }

  private static void print(UpdateResult result) {
    switch (result) {
      case UpdateResult.Applied applied ->
          say(
              "now in force: "
                  + applied.versions().stream()
                      .map(Version::name)
                      .collect(Collectors.joining(", ")));
      case UpdateResult.Unchanged unchanged -> {}
      case UpdateResult.Refused refused -> {
        say("not taken over, nothing has changed:");
        refused.reasons().forEach(System.err::println);
      }
    }
  }

  private static void say(String words) {
    System.err.println("baton: " + words);
  }
}
