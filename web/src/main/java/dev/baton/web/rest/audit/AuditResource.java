package dev.baton.web.rest.audit;

import dev.baton.gms.audit.AuditLog;
import dev.baton.gms.common.Page;
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

/** The audit log. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class AuditResource {

  @Inject AuditLog audit;

  /** Who did what, the latest first. */
  @GET
  public Page<AuditView> list(@BeanParam Paging paging) {
    return audit.page(paging.request()).map(AuditView::of);
  }
}
