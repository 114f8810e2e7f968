package dev.baton.web.rest.command;

import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.command.CommandService;
import dev.baton.gms.command.NewCommand;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.common.Page;
import dev.baton.gms.device.DeviceRegistry;
import dev.baton.web.rest.Answers;
import dev.baton.web.rest.Paging;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Commands to one device, kept until it has taken them. */
@Path("devices/{device}/commands")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class CommandsResource {

  @Inject CommandService commands;
  @Inject DeviceRegistry devices;

  /** The device's commands, the latest first. */
  @GET
  public Page<CommandItem> list(@PathParam("device") DeviceId device, @BeanParam Paging paging) {
    return commands.page(known(device), paging.request()).map(CommandItem::of);
  }

  /** One command. */
  @GET
  @Path("{id}")
  public CommandItem get(@PathParam("device") DeviceId device, @PathParam("id") CommandId id) {
    return commands
        .find(device, id)
        .map(CommandItem::of)
        .orElseThrow(() -> new NotFoundException("command", id));
  }

  /** Sends a command: 202, and where to look how it goes. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @APIResponse(
      responseCode = "202",
      description = "Kept, to be sent",
      content = @Content(schema = @Schema(implementation = CommandItem.class)))
  public Response send(@PathParam("device") DeviceId device, CommandBody body) {
    NewCommand command = body.to(known(device));
    commands.submit(command);
    return Answers.begun(
        "devices/" + Answers.step(device.value()) + "/commands/" + command.id(),
        get(device, command.id()));
  }

  private DeviceId known(DeviceId device) {
    return devices.find(device).orElseThrow(() -> new NotFoundException("device", device)).id();
  }
}
