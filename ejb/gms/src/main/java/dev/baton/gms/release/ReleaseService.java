package dev.baton.gms.release;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The gateway releases that can be rolled out (G13). An upload is streamed to disk outside any
 * transaction; only its registration is one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseService {

  /** Several management servers share one; the default is the server's own. */
  @Inject
  @ConfigProperty(name = "baton.releases.directory")
  private Optional<String> shared;

  @Inject
  @ConfigProperty(name = "jboss.server.data.dir")
  private String serverData;

  @Inject
  @ConfigProperty(name = "baton.releases.max-bytes", defaultValue = "536870912")
  private long maxBytes;

  @Inject private ReleaseRegister register;
  private ReleaseDirectory files;

  @PostConstruct
  void open() {
    Path directory = shared.map(Path::of).orElseGet(() -> Path.of(serverData, "releases"));
    files = new ReleaseDirectory(directory, maxBytes);
  }

  /**
   * Keeps an uploaded EAR. The same bytes may be uploaded again.
   *
   * @param by the caller's name
   * @throws NotAReleaseException if it is no EAR that states its version
   * @throws ReleaseTooLargeException if it is longer than {@code baton.releases.max-bytes}
   * @throws ReleaseConflictException if its version is kept with other bytes
   * @throws IOException if the upload breaks off or the disk fails
   */
  public UploadedRelease upload(InputStream ear, String by) throws IOException {
    ReleaseDirectory.Stored stored = files.store(ear);
    try {
      return register.register(stored, by);
    } catch (ReleaseConflictException e) {
      if (!register.isKept(stored.sha256())) {
        Files.deleteIfExists(files.file(stored.sha256()));
      }
      throw e;
    }
  }

  /** The release of this version. */
  public Optional<Release> find(ReleaseVersion version) {
    return register.find(version);
  }

  /**
   * The release of this version, which must be there.
   *
   * @throws UnknownReleaseException if it was never uploaded
   */
  public Release require(ReleaseVersion version) {
    return register.find(version).orElseThrow(() -> new UnknownReleaseException(version));
  }

  /** All releases, the latest upload first. */
  public Page<Release> page(PageRequest request) {
    return register.page(request);
  }

  /** The EAR itself, on this server's disk. */
  public Path file(Release release) {
    return files.file(release.sha256());
  }
}
