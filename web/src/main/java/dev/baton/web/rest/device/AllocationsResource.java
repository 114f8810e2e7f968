package dev.baton.web.rest.device;

import dev.baton.gms.common.Page;
import dev.baton.gms.presence.PresenceService;
import dev.baton.web.rest.Paging;
import dev.baton.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Places that are taken (G11). */
@Path("allocations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class AllocationsResource {

  @Inject PresenceService presence;

  /** The places of one node ({@code ?node=}) or of all. */
  @GET
  public Page<AllocationItem> list(@BeanParam DeviceQuery query, @BeanParam Paging paging) {
    return presence.places(query.filter().node(), paging.request()).map(AllocationItem::of);
  }
}
