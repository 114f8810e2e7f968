package dev.baton.gms.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of {@code /health/ready}, as MicroProfile Health defines it. */
record HealthDocument(@Nullable String status, @Nullable List<Check> checks) {

  /** One named check. */
  record Check(@Nullable String name, @Nullable String status, @Nullable Map<String, Object> data) {

    boolean isUp() {
      return "UP".equals(status);
    }

    String data(String key) {
      Object value = data == null ? null : data.get(key);
      return value == null ? "" : value.toString();
    }
  }

  Optional<Check> check(String name) {
    return checks == null
        ? Optional.empty()
        : checks.stream().filter(check -> name.equals(check.name())).findFirst();
  }
}
