package dev.baton.web.rest.token;

import dev.baton.gms.common.Page;
import dev.baton.gms.token.AccessToken;
import dev.baton.gms.token.TokenRegister;
import dev.baton.web.problem.ProblemException;
import dev.baton.web.rest.MayBeMissing;
import dev.baton.web.rest.Paging;
import dev.baton.web.security.Caller;
import dev.baton.web.security.Role;
import dev.baton.web.security.Roles;
import dev.baton.web.security.Tokens;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Bearer tokens. Everybody sees and withdraws their own, an admin those of others too. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RequestScoped
public class TokensResource {

  @Inject Tokens tokens;
  @Inject TokenRegister register;
  @Inject Caller caller;

  /** Makes a token with the caller's own role. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = NewTokenView.class)))
  public Response make(@MayBeMissing @Nullable TokenBody body) {
    TokenBody wish = body == null ? TokenBody.preset() : body;
    Tokens.Made made = tokens.make(wish.name(), caller.account(), caller.role(), wish.lifetime());
    AccessToken entry = made.entry();
    return Response.created(URI.create("tokens/" + entry.id()))
        .entity(new NewTokenView(entry.id(), made.token(), entry.role(), entry.expiresAt()))
        .build();
  }

  /** The tokens in force, the latest first. */
  @GET
  public Page<TokenView> list(@BeanParam Paging paging) {
    String account = caller.is(Role.ADMIN) ? null : caller.account();
    return register.page(account, paging.request()).map(TokenView::of);
  }

  /** Withdraws a token. */
  @DELETE
  @Path("{id}")
  public void withdraw(@PathParam("id") String id) {
    AccessToken token =
        register
            .find(id)
            .filter(found -> caller.is(Role.ADMIN) || found.account().equals(caller.account()))
            .orElseThrow(() -> ProblemException.notFound("There is no token " + id + " of yours."));
    register.withdraw(token.id(), caller.account());
  }
}
