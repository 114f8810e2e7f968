package dev.baton.web.rest.node;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.common.Page;
import dev.baton.web.rest.Answers;
import dev.baton.web.rest.Paging;
import dev.baton.web.security.Caller;
import dev.baton.web.security.Roles;
import dev.baton.web.view.FleetItems;
import dev.baton.web.view.LogicalNodeItem;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Logical nodes, to which devices belong by their hash (G15). */
@Path("logical-nodes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class LogicalNodesResource {

  @Inject FleetItems items;
  @Inject Registrations registrations;
  @Inject Caller caller;

  /** The logical nodes by name. */
  @GET
  public Page<LogicalNodeItem> list(@BeanParam Paging paging) {
    return Page.of(items.logicalNodes(), paging.request());
  }

  /** One logical node. */
  @GET
  @Path("{name}")
  public LogicalNodeItem get(@PathParam("name") LogicalNodeName name) {
    return items.logicalNodes().stream()
        .filter(logicalNode -> logicalNode.name().equals(name.value()))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("logical node", name));
  }

  /** Adds a logical node: 201, or 200 if it was there. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content = @Content(schema = @Schema(implementation = LogicalNodeItem.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was there",
      content = @Content(schema = @Schema(implementation = LogicalNodeItem.class)))
  public Response add(LogicalNodeBody body) {
    LogicalNodeName name = body.required();
    boolean created = registrations.add(name, caller.account());
    return Answers.kept(created, "logical-nodes/" + name, get(name));
  }
}
