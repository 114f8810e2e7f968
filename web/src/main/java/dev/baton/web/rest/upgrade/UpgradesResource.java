package dev.baton.web.rest.upgrade;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.Page;
import dev.baton.gms.upgrade.UpgradePreview;
import dev.baton.gms.upgrade.UpgradeService;
import dev.baton.gms.upgrade.UpgradeView;
import dev.baton.web.problem.ProblemException;
import dev.baton.web.rest.Answers;
import dev.baton.web.rest.Paging;
import dev.baton.web.security.Caller;
import dev.baton.web.security.Roles;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Upgrades (G13): starting them, watching them, and an operator's word to them. */
@Path("upgrades")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class UpgradesResource {

  @Inject UpgradeService upgrades;
  @Inject UpgradeEvents events;
  @Inject Caller caller;

  /** All upgrades, the latest first. */
  @GET
  public Page<UpgradeView> list(@BeanParam Paging paging) {
    return upgrades.page(paging.request());
  }

  /** What would move, for each logical node (G17). */
  @GET
  @Path("preview")
  public Page<UpgradePreview> preview(
      @QueryParam("release") @Nullable String release, @BeanParam Paging paging) {
    return Page.of(upgrades.preview(version(release)), paging.request());
  }

  /** One upgrade. */
  @GET
  @Path("{id}")
  public UpgradeView get(@PathParam("id") UpgradeId id) {
    return upgrades.find(id);
  }

  /** The upgrade at each change, as events named {@code upgrade}, until it is over. */
  @GET
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @APIResponse(responseCode = "200", description = "Events named upgrade, with the upgrade as JSON")
  public void follow(@PathParam("id") UpgradeId id, @Context SseEventSink sink, @Context Sse sse) {
    UpgradeId known = new UpgradeId(upgrades.find(id).id());
    events.follow(known, sink, sse);
  }

  /** Starts an upgrade: 202. 404 if the release is unknown, 409 if it can't begin now. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @APIResponseSchema(value = UpgradeView.class, responseCode = "202", responseDescription = "Begun")
  public Response start(UpgradeBody body) {
    return begun(upgrades.start(body.request(), caller.account()));
  }

  /** Stops it where it is, until it is resumed. */
  @POST
  @Path("{id}/pause")
  @RolesAllowed(Roles.OPERATOR)
  @APIResponseSchema(value = UpgradeView.class, responseCode = "202", responseDescription = "Begun")
  public Response pause(@PathParam("id") UpgradeId id) {
    return begun(upgrades.pause(id, caller.account()));
  }

  /** Lets it go on. */
  @POST
  @Path("{id}/resume")
  @RolesAllowed(Roles.OPERATOR)
  @APIResponseSchema(value = UpgradeView.class, responseCode = "202", responseDescription = "Begun")
  public Response resume(@PathParam("id") UpgradeId id) {
    return begun(upgrades.resume(id, caller.account()));
  }

  /** Gives it up: what has moved stays where it is, the old nodes serve again. */
  @POST
  @Path("{id}/abort")
  @RolesAllowed(Roles.OPERATOR)
  @APIResponseSchema(value = UpgradeView.class, responseCode = "202", responseDescription = "Begun")
  public Response abort(@PathParam("id") UpgradeId id) {
    return begun(upgrades.abort(id, caller.account()));
  }

  /** Cuts the devices that have not gone. Each is a gap. */
  @POST
  @Path("{id}/force")
  @RolesAllowed(Roles.OPERATOR)
  @APIResponseSchema(value = UpgradeView.class, responseCode = "202", responseDescription = "Begun")
  public Response force(@PathParam("id") UpgradeId id) {
    return begun(upgrades.force(id, caller.account()));
  }

  /** Takes the finished logical nodes back to the old release. */
  @POST
  @Path("{id}/rollback")
  @RolesAllowed(Roles.OPERATOR)
  @APIResponseSchema(value = UpgradeView.class, responseCode = "202", responseDescription = "Begun")
  public Response rollBack(@PathParam("id") UpgradeId id) {
    return begun(upgrades.rollback(id, caller.account()));
  }

  private static Response begun(UpgradeView upgrade) {
    return Answers.begun("upgrades/" + upgrade.id(), upgrade);
  }

  private static ReleaseVersion version(@Nullable String release) {
    try {
      if (release != null && !release.isEmpty()) {
        return new ReleaseVersion(release);
      }
    } catch (IllegalArgumentException e) {
      throw ProblemException.badParameter("release", "is not a release's version");
    }
    throw ProblemException.badParameter("release", "must name the release to look at");
  }
}
