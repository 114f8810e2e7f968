package dev.baton.cli.cluster;

import dev.baton.cli.install.Installation;
import dev.baton.cli.install.PrivateFiles;
import dev.baton.cli.terminal.CliFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One program at a time starts and stops the servers of an installation; the system frees it with
 * the program.
 */
public final class ClusterLock implements AutoCloseable {

  private final FileChannel channel;

  private ClusterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws CliFailure if another program has it
   */
  public static ClusterLock take(Installation installation) throws IOException {
    PrivateFiles.createDirectory(installation.directory());
    FileChannel channel =
        FileChannel.open(
            installation.directory().resolve(".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new CliFailure("Another bin/baton is starting or stopping these servers; wait for it");
    }
    return new ClusterLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ourselves) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
