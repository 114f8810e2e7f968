package dev.baton.web.security;

import dev.baton.web.security.credential.BearerToken;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Accounts from the configuration, and tokens that were made by them. */
@ApplicationScoped
public class BatonIdentityStore implements IdentityStore {

  @Inject Config config;
  @Inject Tokens tokens;

  private Accounts accounts = new Accounts(key -> Optional.empty(), Clock.systemUTC());

  @PostConstruct
  void readAccounts() {
    accounts = new Accounts(key -> config.getOptionalValue(key, String.class), Clock.systemUTC());
  }

  /** Called by the container for a name and a password. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    return accounts
        .verify(credential.getCaller(), credential.getPassword().getValue())
        .map(role -> new CredentialValidationResult(credential.getCaller(), role.groups()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  /** Called by the container for a bearer token. */
  public CredentialValidationResult validate(BearerToken token) {
    return tokens
        .verify(token.value())
        .map(holder -> new CredentialValidationResult(holder.account(), holder.role().groups()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
