package dev.baton.device.command;

import dev.baton.device.channel.ChannelId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The device's tasks (G3): one runs at a time, in the order of arrival. While paused nothing new is
 * started; what is pending is kept, in order, until {@link #resume}.
 *
 * <p>Everything here runs inside the device's serial executor, one call at a time.
 */
public final class TaskList {

  private final CommandHandler handler;
  private final Executor handlerThreads;
  private final Executor serial;
  private final TaskObserver observer;

  /** What became of the last commands. */
  private final Map<String, Progress> remembered;

  private final Queue<Task> pending = new ArrayDeque<>(2);
  private @Nullable Task running;
  private int unsettled;
  private boolean paused = true;

  /** A command and where its status goes. */
  private record Task(Command command, String statusTopic) {}

  /** How far a command is, and the status that says so; nothing was published for a pending one. */
  private record Progress(Stage stage, byte[] status) {
    static final Progress PENDING = new Progress(Stage.PENDING, new byte[0]);
    static final Progress RUNNING =
        new Progress(Stage.RUNNING, "running".getBytes(StandardCharsets.UTF_8));
  }

  private enum Stage {
    PENDING,
    RUNNING,
    ENDED
  }

  /**
   * A list that is paused.
   *
   * @param handlerThreads where the handler is called
   * @param serial where its result is taken up
   * @param memory how many finished command ids are remembered, at least 1
   */
  public TaskList(
      CommandHandler handler,
      Executor handlerThreads,
      Executor serial,
      int memory,
      TaskObserver observer) {
    this.handler = handler;
    this.handlerThreads = handlerThreads;
    this.serial = serial;
    this.observer = observer;
    remembered = new Memory(memory);
  }

  /**
   * Takes a command up. One that is known already is not carried out again: its last status is
   * published again instead.
   *
   * @return whether it was new
   */
  public boolean add(Command command, String statusTopic) {
    Progress known = remembered.get(command.id());
    if (known == null) {
      remembered.put(command.id(), Progress.PENDING);
      pending.add(new Task(command, statusTopic));
      startNext();
      return true;
    }
    if (known.stage() != Stage.PENDING) {
      publish(command, statusTopic, known);
    }
    return false;
  }

  /** Whether the command was taken up before. */
  public boolean knows(String commandId) {
    return remembered.containsKey(commandId);
  }

  /** Starts nothing more. {@link TaskObserver#quiet} is told, at once if it is so already. */
  public void pause() {
    paused = true;
    tellIfQuiet();
  }

  public void resume() {
    paused = false;
    startNext();
  }

  /** How many wait for their turn. */
  public int waiting() {
    return pending.size();
  }

  private void startNext() {
    if (paused || running != null) {
      return;
    }
    Task next = pending.poll();
    if (next != null) {
      running = next;
      remembered.put(next.command().id(), Progress.RUNNING);
      observer.started(next.command());
      publish(next.command(), next.statusTopic(), Progress.RUNNING);
      handlerThreads.execute(() -> run(next));
    }
  }

  /** On a thread of the handler's own. */
  private void run(Task task) {
    CompletionStage<CommandResult> result;
    try {
      result = handler.handle(task.command());
    } catch (RuntimeException e) {
      result = CompletableFuture.failedFuture(e);
    }
    var _ =
        result.handle(
            (outcome, failure) -> {
              CommandResult told =
                  failure == null ? outcome : CommandResult.failed(String.valueOf(failure));
              serial.execute(() -> finish(task, told));
              return null;
            });
  }

  private void finish(Task task, CommandResult result) {
    Progress status = new Progress(Stage.ENDED, result.status());
    running = null;
    remembered.put(task.command().id(), status);
    observer.finished(task.command(), result);
    publish(task.command(), task.statusTopic(), status);
    startNext();
  }

  private void publish(Command command, String topic, Progress progress) {
    unsettled++;
    var _ =
        observer
            .publishStatus(topic, progress.status())
            .handle(
                (channel, failure) -> {
                  serial.execute(() -> settled(command, progress.stage(), channel));
                  return null;
                });
  }

  /**
   * @param channel null if the status was refused: no gateway will take it, which is an end too
   */
  private void settled(Command command, Stage stage, @Nullable ChannelId channel) {
    unsettled--;
    if (channel != null && stage == Stage.ENDED) {
      observer.settled(command, channel);
    }
    tellIfQuiet();
  }

  private void tellIfQuiet() {
    if (paused && running == null && unsettled == 0) {
      observer.quiet();
    }
  }

  /** Forgets the oldest finished command once there are too many; never one still to be done. */
  private static final class Memory extends LinkedHashMap<String, Progress> {
    private static final long serialVersionUID = 1L;

    private final int limit;

    Memory(int limit) {
      super(4);
      this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Progress> eldest) {
      return size() > limit && eldest.getValue().stage() == Stage.ENDED;
    }
  }
}
