package dev.baton.web.security;

/** The words of {@link Role}, for annotations. */
public final class Roles {

  public static final String VIEWER = "viewer";
  public static final String OPERATOR = "operator";
  public static final String ADMIN = "admin";

  private Roles() {}
}
