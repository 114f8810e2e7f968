package dev.baton.gms.allocation;

import dev.baton.contracts.request.AllocationAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Puts the questions of several threads into one batch (G9): whoever has its turn takes along what
 * the others have asked meanwhile, so that they don't wait for each other's locks in the database.
 * Bounded by the number of threads that ask. Safe for use by several threads.
 */
@ApplicationScoped
public class AllocationQueue {

  private AllocationService service;
  private final Queue<Batch> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock(true);

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected AllocationQueue() {}

  @Inject
  public AllocationQueue(AllocationService service) {
    this.service = service;
  }

  /** As {@link AllocationService#allocate}: returns, or throws, once that is committed or not. */
  public List<List<AllocationAnswer>> ask(List<NodeQuestion> questions) {
    if (questions.isEmpty()) {
      return List.of();
    }
    Batch own = new Batch(questions);
    waiting.add(own);
    turn.lock();
    try {
      if (!own.isAnswered()) {
        answerAll();
      }
    } finally {
      turn.unlock();
    }
    return own.result();
  }

  private void answerAll() {
    List<Batch> batches = new ArrayList<>();
    for (Batch next = waiting.poll(); next != null; next = waiting.poll()) {
      batches.add(next);
    }
    try {
      List<NodeQuestion> all = batches.stream().flatMap(batch -> batch.questions.stream()).toList();
      List<List<AllocationAnswer>> answers = service.allocate(all);
      int from = 0;
      for (Batch batch : batches) {
        int to = from + batch.questions.size();
        batch.answers = answers.subList(from, to);
        from = to;
      }
    } catch (RuntimeException oneOfThemMayBeTheReason) {
      batches.forEach(this::answerAlone);
    }
  }

  private void answerAlone(Batch batch) {
    try {
      batch.answers = service.allocate(batch.questions);
    } catch (RuntimeException e) {
      batch.failure = e;
    }
  }

  /** Written by the thread whose turn it is, read by the one that asked once it has had its own. */
  private static final class Batch {
    private final List<NodeQuestion> questions;
    private @Nullable List<List<AllocationAnswer>> answers;
    private @Nullable RuntimeException failure;

    Batch(List<NodeQuestion> questions) {
      this.questions = questions;
    }

    boolean isAnswered() {
      return answers != null || failure != null;
    }

    List<List<AllocationAnswer>> result() {
      if (answers != null) {
        return answers;
      }
      throw failure == null ? new IllegalStateException("Not answered") : failure;
    }
  }
}
