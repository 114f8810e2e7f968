package dev.baton.go.engine;

import dev.baton.go.runtime.option.Limits;
import java.io.OutputStream;

/**
 * What a host's call may use.
 *
 * @param limits of this call and the goroutines it starts
 * @param output where they print to; what goes to standard error is part of a failure's message
 */
public record CallSettings(Limits limits, OutputStream output) {
  /** Without limits, printing to nowhere. */
  public static final CallSettings UNLIMITED =
      new CallSettings(Limits.NONE, OutputStream.nullOutputStream());
}
