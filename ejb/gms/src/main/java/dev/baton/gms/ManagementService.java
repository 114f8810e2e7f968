package dev.baton.gms;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Starts the management service with its server. */
@Singleton
@Startup
public class ManagementService {
  private static final Logger LOG = System.getLogger(ManagementService.class.getName());

  @PostConstruct
  void announce() {
    LOG.log(Level.INFO, "Management service started");
  }
}
