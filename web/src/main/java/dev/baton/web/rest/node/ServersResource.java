package dev.baton.web.rest.node;

import dev.baton.contracts.id.ServerName;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.common.Page;
import dev.baton.gms.node.NewServer;
import dev.baton.web.rest.Answers;
import dev.baton.web.rest.Paging;
import dev.baton.web.security.Caller;
import dev.baton.web.security.Roles;
import dev.baton.web.view.FleetItems;
import dev.baton.web.view.ServerItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Servers that can carry a gateway (G13, G16). */
@Path("servers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class ServersResource {

  @Inject FleetItems items;
  @Inject Registrations registrations;
  @Inject Caller caller;

  /** The servers by name. */
  @GET
  public Page<ServerItem> list(@BeanParam Paging paging) {
    return Page.of(items.servers(), paging.request());
  }

  /** One server. */
  @GET
  @Path("{name}")
  public ServerItem get(@PathParam("name") ServerName name) {
    return items.servers().stream()
        .filter(server -> server.name().equals(name.value()))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("server", name));
  }

  /** Registers a server: 201, or 200 if it was known and its description is changed. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      content = @Content(schema = @Schema(implementation = ServerItem.class)))
  @APIResponse(
      responseCode = "200",
      description = "Known, and changed",
      content = @Content(schema = @Schema(implementation = ServerItem.class)))
  public Response register(ServerBody body) {
    NewServer server = Answers.valid(body::description);
    boolean created = registrations.register(server, caller.account());
    return Answers.kept(created, "servers/" + server.name(), get(server.name()));
  }

  /** Forgets a server; 409 if it carries a node. */
  @DELETE
  @Path("{name}")
  @RolesAllowed(Roles.ADMIN)
  public void retire(@PathParam("name") ServerName name) {
    registrations.retire(name, caller.account());
  }
}
