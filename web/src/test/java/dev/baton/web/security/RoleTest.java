package dev.baton.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void eachRoleIncludesTheOnesBelow() {
    assertThat(Role.VIEWER.groups()).containsExactlyInAnyOrder("viewer");
    assertThat(Role.OPERATOR.groups()).containsExactlyInAnyOrder("viewer", "operator");
    assertThat(Role.ADMIN.groups()).containsExactlyInAnyOrder("viewer", "operator", "admin");
  }

  @Test
  void theHighestOfACallersGroupsCounts() {
    assertThat(Role.highestOf(Set.of("viewer", "operator"))).contains(Role.OPERATOR);
    assertThat(Role.highestOf(Set.of("guest"))).isEmpty();
  }
}
