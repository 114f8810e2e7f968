package dev.baton.gms.allocation;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.request.AllocationQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One device that needs an address.
 *
 * @param question which question of the batch it belongs to
 * @param position which device of that question
 * @param presentNode where the asker's channel is, if the device asks for itself over it
 */
record Asking(
    int question,
    int position,
    DeviceId asker,
    DeviceId device,
    @Nullable UpgradeId upgrade,
    @Nullable NodeName presentNode,
    Instant receivedAt) {

  /** By arrival, the earliest first (G9). */
  static final Comparator<Asking> ORDER =
      Comparator.comparing(Asking::receivedAt)
          .thenComparingInt(Asking::question)
          .thenComparingInt(Asking::position);

  /** Every device of every question. */
  static List<Asking> of(List<NodeQuestion> questions) {
    List<Asking> all = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      AllocationQuestion question = questions.get(i).question();
      for (int j = 0; j < question.devices().size(); j++) {
        all.add(of(i, j, question, questions.get(i).askedOver()));
      }
    }
    return all;
  }

  private static Asking of(
      int number, int position, AllocationQuestion question, @Nullable NodeName askedOver) {
    DeviceId device = question.devices().get(position);
    boolean forItself = device.equals(question.asker());
    return new Asking(
        number,
        position,
        question.asker(),
        device,
        question.upgrade(),
        forItself ? askedOver : null,
        question.receivedAt());
  }
}
