package dev.baton.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.common.NotFoundException;
import dev.baton.web.problem.Problem.FieldError;
import dev.baton.web.rest.Json;
import dev.baton.web.rest.device.DeviceBody;
import dev.baton.web.rest.node.ServerBody;
import dev.baton.web.rest.upgrade.UpgradeBody;
import jakarta.ejb.EJBException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private final Problems problems = new Problems();

  @Test
  void whatDoesNotExistIs404AndAConflictIs409() {
    assertThat(status(new NotFoundException("server", "gw-9"))).isEqualTo(404);
    assertThat(status(new ConflictException("busy"))).isEqualTo(409);
  }

  @Test
  void whatTheContainerWrapsAroundAFactIsTakenOff() {
    assertThat(status(new EJBException(new RuntimeException(new ConflictException("busy")))))
        .isEqualTo(409);
  }

  @Test
  void whatNobodyForesawIsNotTold() {
    assertThat(problems.of(new IllegalStateException("password=hunter2"))).isEmpty();
    assertThat(problems.of(new IllegalArgumentException("x"))).isEmpty();
  }

  @Test
  void wrongJsonIs400WithItsPosition() {
    Problem problem = reading("{\"name\":\"gw-1\",\n \"machine\" \"m\"}", ServerBody.class);

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.detail()).contains("line 2").contains("column");
    assertThat(problem.detail()).doesNotContain("dev.baton").doesNotContain("com.fasterxml");
  }

  @Test
  void noBodyAtAllIs400() {
    assertThat(reading("", ServerBody.class).status()).isEqualTo(400);
    assertThat(reading("[]", ServerBody.class).status()).isEqualTo(400);
  }

  @Test
  void anUnknownFieldIs400AndNamesTheKnownOnes() {
    Problem problem = reading("{\"release\":\"1.1.0\",\"paralel\":2}", UpgradeBody.class);

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("paralel");
    assertThat(problem.detail()).contains("parallel");
  }

  @Test
  void aMissingFieldIs422AndNamesIt() {
    Problem problem = reading("{\"machine\":\"m\"}", ServerBody.class);

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors())
        .isEqualTo(List.of(new FieldError("name", "must not be left out or null")));
  }

  @Test
  void aFieldOutOfRangeIs422AndNamesIt() {
    Problem problem = reading("{\"id\":\"d1\",\"level\":-1}", DeviceBody.class);

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("level");
  }

  @Test
  void theFieldOfAnInnerObjectIsNamedByItsPath() {
    Problem problem =
        reading(
            "{\"release\":\"1.1.0\",\"priority\":{\"deviceLevel\":\"high\"}}", UpgradeBody.class);

    assertThat(problem.errors())
        .extracting(FieldError::field)
        .containsExactly("priority.deviceLevel");
  }

  @Test
  void aFieldOfAWrongTypeIs422AndNamesIt() {
    Problem problem =
        reading("{\"release\":\"1.1.0\",\"bakeSeconds\":\"soon\"}", UpgradeBody.class);

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("bakeSeconds");
    assertThat(problem.detail()).doesNotContain("java.lang");
  }

  @Test
  void aNameOfAWrongFormIs422AndNamesItsField() {
    Problem problem = reading("{\"release\":\"../etc\"}", UpgradeBody.class);

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("release");
  }

  private int status(Throwable fault) {
    return problems.of(fault).map(Problem::status).orElse(0);
  }

  private Problem reading(String json, Class<?> type) {
    try {
      throw new AssertionError("was read: " + Json.MAPPER.readValue(json, type));
    } catch (JsonProcessingException fault) {
      return problems.of(fault).orElseThrow();
    }
  }
}
