package dev.baton.web.view;

import dev.baton.gms.release.Release;
import java.time.Instant;

/** A release that can be rolled out. */
public record ReleaseItem(
    String version, String sha256, long size, Instant uploadedAt, String uploadedBy) {

  public static ReleaseItem of(Release release) {
    return new ReleaseItem(
        release.version().value(),
        release.sha256(),
        release.size(),
        release.uploadedAt(),
        release.uploadedBy());
  }
}
