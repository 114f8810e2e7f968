package dev.baton.web.rest.release;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.common.Page;
import dev.baton.gms.release.ReleaseService;
import dev.baton.gms.release.UploadedRelease;
import dev.baton.web.problem.ProblemException;
import dev.baton.web.rest.Paging;
import dev.baton.web.security.Caller;
import dev.baton.web.security.Roles;
import dev.baton.web.view.ReleaseItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Gateway releases (G13). */
@Path("releases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class ReleasesResource {

  @Inject ReleaseService releases;
  @Inject Caller caller;

  /** The releases, the latest upload first. */
  @GET
  public Page<ReleaseItem> list(@BeanParam Paging paging) {
    return releases.page(paging.request()).map(ReleaseItem::of);
  }

  /** One release. */
  @GET
  @Path("{version}")
  public ReleaseItem get(@PathParam("version") ReleaseVersion version) {
    return ReleaseItem.of(releases.require(version));
  }

  /**
   * Keeps the EAR in the part {@code file}: 201, or 200 if the same bytes are kept already, 409 if
   * others are kept under its version, 422 if it is no gateway EAR.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.ADMIN)
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = ReleaseItem.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same bytes were kept already",
      content = @Content(schema = @Schema(implementation = ReleaseItem.class)))
  public Response upload(List<EntityPart> parts) throws IOException {
    EntityPart file =
        parts.stream()
            .filter(part -> part.getName().equals("file"))
            .findFirst()
            .orElseThrow(() -> ProblemException.badRequest("The call has no part named \"file\"."));
    try (InputStream content = file.getContent()) {
      UploadedRelease uploaded = releases.upload(content, caller.account());
      ReleaseItem view = ReleaseItem.of(uploaded.release());
      return uploaded.created()
          ? Response.created(URI.create("releases/" + view.version())).entity(view).build()
          : Response.ok(view).build();
    }
  }
}
