package dev.baton.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The version that this gateway's EAR states as its own, in its {@code application.xml}. */
@Singleton
@Startup
public class Release {
  private static final Logger LOG = System.getLogger(Release.class.getName());

  @Resource(lookup = "java:app/baton/release")
  private String version;

  @PostConstruct
  void announce() {
    LOG.log(Level.INFO, "Gateway release {0}", version);
  }

  /** The version, as in {@code 1.0.0}. */
  public String version() {
    return version;
  }
}
