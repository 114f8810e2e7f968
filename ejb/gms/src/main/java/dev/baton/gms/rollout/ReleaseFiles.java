package dev.baton.gms.rollout;

import dev.baton.contracts.id.ReleaseVersion;
import java.nio.file.Path;

/** Where the EARs are. */
@FunctionalInterface
public interface ReleaseFiles {

  /** The release's EAR on this server's disk. */
  Path of(ReleaseVersion release);
}
