package dev.baton.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.web.security.credential.PasswordHash;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static final Map<String, String> CONFIGURATION =
      Map.of(
          "baton.account.admin", PasswordHash.of("a".toCharArray(), 1_000).encoded(),
          "baton.account.viewer", PasswordHash.of("v".toCharArray(), 1_000).encoded());

  private final Accounts accounts = accounts(CONFIGURATION);

  @Test
  void anAccountHasTheRoleOfItsName() {
    assertThat(accounts.verify("admin", "a".toCharArray())).contains(Role.ADMIN);
    assertThat(accounts.verify("viewer", "v".toCharArray())).contains(Role.VIEWER);
  }

  @Test
  void aWrongPasswordIsRefusedAlsoRightAfterTheRightOne() {
    assertThat(accounts.verify("admin", "a".toCharArray())).contains(Role.ADMIN);
    assertThat(accounts.verify("admin", "b".toCharArray())).isEmpty();
    assertThat(accounts.verify("admin", "a".toCharArray())).contains(Role.ADMIN);
  }

  @Test
  void onesPasswordDoesNotOpenAnothersAccount() {
    assertThat(accounts.verify("admin", "v".toCharArray())).isEmpty();
  }

  @Test
  void anAccountThatIsNotConfiguredHasNoPassword() {
    assertThat(accounts.verify("operator", "".toCharArray())).isEmpty();
    assertThat(accounts.verify("operator", "nobody".toCharArray())).isEmpty();
    assertThat(accounts.verify("root", "nobody".toCharArray())).isEmpty();
  }

  @Test
  void aBrokenHashIsNamedByItsKeyAndNotRepeated() {
    assertThatThrownBy(() -> accounts(Map.of("baton.account.admin", "hunter2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("baton.account.admin")
        .hasMessageNotContaining("hunter2");
  }

  private static Accounts accounts(Map<String, String> configuration) {
    return new Accounts(key -> Optional.ofNullable(configuration.get(key)), Clock.systemUTC());
  }
}
