package dev.baton.gms.rollout;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.release.ReleaseService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** The EARs that were uploaded. */
@Dependent
public class StoredReleaseFiles implements ReleaseFiles {

  private final ReleaseService releases;

  @Inject
  public StoredReleaseFiles(ReleaseService releases) {
    this.releases = releases;
  }

  @Override
  public Path of(ReleaseVersion release) {
    return releases.file(releases.require(release));
  }
}
