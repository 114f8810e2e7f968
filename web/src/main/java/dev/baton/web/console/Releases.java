package dev.baton.web.console;

import dev.baton.gms.common.PageRequest;
import dev.baton.gms.release.NotAReleaseException;
import dev.baton.gms.release.Release;
import dev.baton.gms.release.ReleaseConflictException;
import dev.baton.gms.release.ReleaseService;
import dev.baton.gms.release.ReleaseTooLargeException;
import dev.baton.gms.release.UploadedRelease;
import dev.baton.web.security.Caller;
import dev.baton.web.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;

/** The list of releases, and the upload of another one. */
@Named
@RequestScoped
public class Releases {

  private static final int SHOWN = 50;

  @Inject ReleaseService service;
  @Inject Caller caller;
  @Inject Notices notices;

  private @Nullable UploadedFile file;
  private @Nullable List<Row> all;

  /** A release as the list shows it. */
  public record Row(Release release) {

    public String getVersion() {
      return release.version().value();
    }

    public String getSize() {
      return Texts.mebibytes(release.size());
    }

    public String getUploadedAt() {
      return Texts.dateTime(release.uploadedAt());
    }

    public String getUploadedBy() {
      return release.uploadedBy();
    }

    public String getSha256() {
      return release.sha256();
    }
  }

  public List<Row> getAll() {
    if (all == null) {
      all = service.page(new PageRequest(0, SHOWN)).items().stream().map(Row::new).toList();
    }
    return all;
  }

  /** Keeps the chosen file as a release, or says why not. */
  public void upload() throws IOException {
    if (!caller.is(Role.ADMIN) || file == null) {
      notices.error("Nothing was uploaded", "Only an admin uploads releases.");
      return;
    }
    try (InputStream ear = file.getInputStream()) {
      UploadedRelease uploaded = service.upload(ear, caller.account());
      notices.info(
          "Release " + uploaded.release().version(),
          uploaded.created() ? "It is kept and can be rolled out." : "It was kept already.");
    } catch (NotAReleaseException | ReleaseConflictException | ReleaseTooLargeException refused) {
      notices.error("The release was refused", refused.getMessage());
    }
  }

  public @Nullable UploadedFile getFile() {
    return file;
  }

  public void setFile(@Nullable UploadedFile file) {
    this.file = file;
  }
}
