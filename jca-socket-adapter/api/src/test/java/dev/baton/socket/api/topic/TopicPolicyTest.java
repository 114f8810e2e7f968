package dev.baton.socket.api.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicPolicyTest {

  private final TopicPolicy policy =
      new TopicPolicy(
          List.of("devices/d1/up/#", "devices/d1/commands/+/status"), List.of("devices/d1/#"));

  @Test
  void aDevicePublishesUnderItsOwnNameOnly() {
    assertThat(policy.mayPublish("devices/d1/up/temperature")).isTrue();
    assertThat(policy.mayPublish("devices/d1/commands/c7/status")).isTrue();
    assertThat(policy.mayPublish("devices/d2/up/temperature")).isFalse();
    assertThat(policy.mayPublish("devices/d1/commands")).isFalse();
  }

  @Test
  void aDeviceSubscribesUnderItsOwnNameOnly() {
    assertThat(policy.maySubscribe("devices/d1/commands")).isTrue();
    assertThat(policy.maySubscribe("devices/d1/#")).isTrue();
    assertThat(policy.maySubscribe("devices/+/commands")).isFalse();
    assertThat(policy.maySubscribe("#")).isFalse();
  }

  @Test
  void oneHashInBothListsLeavesEveryTopicFree() {
    TopicPolicy open = new TopicPolicy(List.of("#"), List.of("#"));

    assertThat(open.mayPublish("anything/at/all")).isTrue();
    assertThat(open.maySubscribe("factory/+/line/#")).isTrue();
  }
}
