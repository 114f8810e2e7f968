package dev.baton.go.runtime.option;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * What a process is started with.
 *
 * @param arguments {@code os.Args}, the program's name first
 * @param hostAccess whether it sees the host's files and environment
 */
public record ProcessOptions(
    List<String> arguments,
    InputStream input,
    OutputStream output,
    OutputStream error,
    boolean hostAccess,
    Limits limits) {
  public ProcessOptions {
    arguments = List.copyOf(arguments);
  }
}
