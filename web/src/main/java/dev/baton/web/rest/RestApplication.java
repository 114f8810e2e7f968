package dev.baton.web.rest;

import dev.baton.web.security.Roles;
import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API; its resources are found by their annotations. */
@ApplicationPath("/api")
@DeclareRoles({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class RestApplication extends Application {}
