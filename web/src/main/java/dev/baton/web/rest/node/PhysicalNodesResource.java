package dev.baton.web.rest.node;

import dev.baton.contracts.id.NodeName;
import dev.baton.gms.common.Page;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.rollout.RolloutService;
import dev.baton.web.problem.FieldFault;
import dev.baton.web.rest.Answers;
import dev.baton.web.rest.Paging;
import dev.baton.web.security.Caller;
import dev.baton.web.security.Roles;
import dev.baton.web.view.FleetItems;
import dev.baton.web.view.PhysicalNodeItem;
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

/** Physical nodes: gateway processes, each at one release on one server. */
@Path("physical-nodes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class PhysicalNodesResource {

  @Inject FleetItems items;
  @Inject RolloutService rollouts;
  @Inject Caller caller;

  /** The physical nodes, oldest first, with their load and health (G17). */
  @GET
  public Page<PhysicalNodeItem> list(@BeanParam Paging paging) {
    return Page.of(items.physicalNodes(), paging.request());
  }

  /** One physical node. */
  @GET
  @Path("{name}")
  public PhysicalNodeItem get(@PathParam("name") NodeName name) {
    return items.physicalNode(name);
  }

  /**
   * Begins the first roll-out of a release on a server: 202. How it goes is the node's state; 404
   * if there is no such server, release or logical node, 409 if the server is not free.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @APIResponse(
      responseCode = "202",
      description = "Begun",
      content = @Content(schema = @Schema(implementation = PhysicalNodeItem.class)))
  public Response rollOut(PhysicalNodeBody body) {
    PhysicalNode node =
        rollouts.start(
            FieldFault.required("server", body.server()),
            FieldFault.required("release", body.release()),
            FieldFault.required("logicalNode", body.logicalNode()),
            caller.account());
    return Answers.begun("physical-nodes/" + node.name(), get(node.name()));
  }
}
