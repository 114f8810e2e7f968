package dev.baton.gms.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpgradeRequestTest {

  @Test
  void whatIsLeftOutHasTheDocumentedDefault() {
    UpgradeSettings settings = UpgradeRequest.of(new ReleaseVersion("1.1.0")).settings();

    assertThat(settings)
        .isEqualTo(
            new UpgradeSettings(
                new ReleaseVersion("1.1.0"),
                List.of(),
                false,
                1,
                null,
                500,
                60,
                1,
                1.0,
                30,
                3,
                null,
                new UpgradeSettings.Priority(10, 7, 7)));
  }

  @Test
  void allMeansEveryLogicalNode() {
    assertThat(of("1.1.0", List.of("all")).settings().logicalNodes()).isEmpty();
    assertThat(of("1.1.0", List.of("ln-1")).settings().logicalNodes())
        .containsExactly(new LogicalNodeName("ln-1"));
  }

  @Test
  void aMalformedNameIsRefused() {
    assertThatThrownBy(() -> of("../1", null).settings())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("1.1.0", List.of("a b")).settings())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static UpgradeRequest of(String release, @Nullable List<String> logicalNodes) {
    return new UpgradeRequest(
        release, logicalNodes, null, null, null, null, null, null, null, null, null, null, null);
  }
}
