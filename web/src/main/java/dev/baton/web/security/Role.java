package dev.baton.web.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do. Each role may do all that the ones before it may. */
public enum Role {
  /** Looks at everything. */
  VIEWER,
  /** Runs upgrades, sends commands, registers devices. */
  OPERATOR,
  /** Changes servers, releases and nodes, and withdraws the tokens of others. */
  ADMIN;

  /** Its name in annotations, configuration keys and answers. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The words of this role and of all that it includes. */
  public Set<String> groups() {
    return Arrays.stream(values())
        .filter(role -> role.compareTo(this) <= 0)
        .map(Role::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The role with that word. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** The highest role among a caller's groups. */
  public static Optional<Role> highestOf(Set<String> groups) {
    return Arrays.stream(values())
        .filter(role -> groups.contains(role.word()))
        .reduce((lower, higher) -> higher);
  }
}
