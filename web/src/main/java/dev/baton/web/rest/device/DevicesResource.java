package dev.baton.web.rest.device;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.common.Page;
import dev.baton.gms.device.DeviceRegistry;
import dev.baton.gms.device.DeviceView;
import dev.baton.gms.device.Registration;
import dev.baton.gms.device.RegistrationLine;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The fleet (G11). */
@Path("devices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class DevicesResource {

  private static final int MOST_AT_ONCE = 100_000;

  @Inject DeviceRegistry devices;
  @Inject DeviceChanges changes;
  @Inject Caller caller;

  /** Devices by id. */
  @GET
  public Page<DeviceItem> list(@BeanParam DeviceQuery query, @BeanParam Paging paging) {
    return devices.page(query.filter(), paging.request()).map(DeviceItem::of);
  }

  /** One device. */
  @GET
  @Path("{id}")
  public DeviceItem get(@PathParam("id") DeviceId id) {
    return DeviceItem.of(require(id));
  }

  /**
   * Registers one device (201, or 200 if it was known and is changed), or the devices of an array
   * (200, telling what came of them).
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @APIResponse(
      responseCode = "201",
      description = "One device was registered",
      content = @Content(schema = @Schema(implementation = DeviceItem.class)))
  @APIResponse(
      responseCode = "200",
      description = "One was changed, or what came of many",
      content = @Content(schema = @Schema(implementation = RegistrationItem.class)))
  public Response register(JsonNode body) {
    if (body.isArray()) {
      return registerAll(DeviceBodies.many(body));
    }
    if (body.isObject()) {
      return registerOne(DeviceBodies.one(body));
    }
    throw ProblemException.badRequest("The body is a device, or an array of devices.");
  }

  /** Registers the devices of a CSV text, whose first line names the columns. */
  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.OPERATOR)
  @APIResponse(
      responseCode = "200",
      description = "What came of them",
      content = @Content(schema = @Schema(implementation = RegistrationItem.class)))
  public Response registerCsv(String csv) {
    return registerAll(DeviceBodies.csv(csv));
  }

  /** Forgets a device; its channels live on until they close. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.OPERATOR)
  public void remove(@PathParam("id") DeviceId id) {
    changes.remove(id, caller.account());
  }

  private Response registerOne(DeviceBody body) {
    DeviceId id = body.device().id();
    Registration registration =
        changes.register(List.of(new RegistrationLine.Valid(1, body.device())), caller.account());
    return Answers.kept(
        registration.created() > 0,
        "devices/" + Answers.step(id.value()),
        DeviceItem.of(require(id), registration.generatedSecrets().get(id)));
  }

  private Response registerAll(List<RegistrationLine> lines) {
    if (lines.size() > MOST_AT_ONCE) {
      throw ProblemException.badRequest(
          "At most " + MOST_AT_ONCE + " devices are registered in one call.");
    }
    return Response.ok(RegistrationItem.of(changes.register(lines, caller.account()))).build();
  }

  private DeviceView require(DeviceId id) {
    return devices.find(id).orElseThrow(() -> new NotFoundException("device", id));
  }
}
