package dev.baton.device.move;

import dev.baton.device.allocation.AllocationAnswer;
import dev.baton.device.allocation.AllocationAnswer.Granted;
import dev.baton.device.allocation.AllocationAnswer.Later;
import dev.baton.device.allocation.AllocationAnswer.Refused;
import dev.baton.device.channel.Channel;
import dev.baton.device.move.Happening.AllAcknowledged;
import dev.baton.device.move.Happening.Answered;
import dev.baton.device.move.Happening.AskFailed;
import dev.baton.device.move.Happening.ChannelLost;
import dev.baton.device.move.Happening.Confirmed;
import dev.baton.device.move.Happening.OpenFailed;
import dev.baton.device.move.Happening.Ordered;
import dev.baton.device.move.Happening.Standby;
import dev.baton.device.move.Happening.Started;
import dev.baton.device.move.Happening.StopAsked;
import dev.baton.device.move.Happening.TasksQuiet;
import dev.baton.device.move.Happening.TimeIsUp;
import dev.baton.device.move.State.AskingAddress;
import dev.baton.device.move.State.AskingMaster;
import dev.baton.device.move.State.Connecting;
import dev.baton.device.move.State.FinishingTask;
import dev.baton.device.move.State.Idle;
import dev.baton.device.move.State.Online;
import dev.baton.device.move.State.OpeningTarget;
import dev.baton.device.move.State.Stopped;
import dev.baton.device.move.State.Stopping;
import dev.baton.device.move.State.Waiting;
import dev.baton.device.move.State.WaitingForPlace;
import java.util.Optional;

/**
 * What leads where. Pure: it decides, others act. What a state does not mention leaves it as it is;
 * so a drain order repeated, or told by a channel that is not in use, is a no-op.
 *
 * <p>INVARIANT: from a state that has a usable channel, only the loss of that channel leads to one
 * that has none (G1).
 */
public final class Transitions {
  private final Backoff backoff;

  public Transitions(Backoff backoff) {
    this.backoff = backoff;
  }

  /** The state that follows; the same one if the happening does not concern it. */
  public State next(State state, Happening happening) {
    if (happening instanceof StopAsked) {
      return stop(state);
    }
    return switch (state) {
      case Idle idle -> happening instanceof Started ? new AskingMaster(0) : idle;
      case Waiting waiting ->
          happening instanceof TimeIsUp ? new AskingMaster(waiting.attempt()) : waiting;
      case AskingMaster asking -> asking(asking, happening);
      case Connecting connecting -> connecting(connecting, happening);
      case Online online -> online(online, happening);
      case FinishingTask finishing -> finishing(finishing, happening);
      case AskingAddress asking -> askingAddress(asking, happening);
      case WaitingForPlace waiting -> waitingForPlace(waiting, happening);
      case OpeningTarget opening -> opening(opening, happening);
      case Stopping stopping -> stopping(stopping, happening);
      case Stopped stopped -> stopped;
    };
  }

  /** The usable channel of a state. */
  public static Optional<Channel> channelOf(State state) {
    return switch (state) {
      case Online online -> Optional.of(online.channel());
      case FinishingTask finishing -> Optional.of(finishing.channel());
      case AskingAddress asking -> Optional.of(asking.channel());
      case WaitingForPlace waiting -> Optional.of(waiting.channel());
      case OpeningTarget opening -> Optional.of(opening.channel());
      case Stopping stopping -> Optional.of(stopping.channel());
      case Idle idle -> Optional.empty();
      case Waiting waiting -> Optional.empty();
      case AskingMaster asking -> Optional.empty();
      case Connecting connecting -> Optional.empty();
      case Stopped stopped -> Optional.empty();
    };
  }

  private static State stop(State state) {
    if (state instanceof Stopped || state instanceof Stopping) {
      return state;
    }
    return channelOf(state).<State>map(Stopping::new).orElseGet(Stopped::new);
  }

  private State asking(AskingMaster state, Happening happening) {
    return switch (happening) {
      case Answered(Granted grant) -> new Connecting(state.attempt(), grant);
      case Answered(Later later) -> new Waiting(state.attempt(), backoff.atLeast(later.delay()));
      case Answered(Refused refused) -> waitLonger(state.attempt());
      case AskFailed failed -> waitLonger(state.attempt());
      default -> state;
    };
  }

  private State connecting(Connecting state, Happening happening) {
    return switch (happening) {
      case Confirmed confirmed -> new Online(confirmed.channel());
      case OpenFailed failed -> waitLonger(state.attempt());
      default -> state;
    };
  }

  private State online(Online state, Happening happening) {
    return switch (happening) {
      case Ordered ordered when ordered.channel().equals(state.channel()) ->
          new FinishingTask(state.channel(), ordered.order(), 0);
      case ChannelLost lost when lost.channel().equals(state.channel()) -> withoutChannel(lost);
      default -> state;
    };
  }

  private State finishing(FinishingTask state, Happening happening) {
    return switch (happening) {
      case TasksQuiet quiet ->
          new AskingAddress(state.channel(), state.order(), state.attempt(), false);
      case ChannelLost lost when lost.channel().equals(state.channel()) -> withoutChannel(lost);
      default -> state;
    };
  }

  private State askingAddress(AskingAddress state, Happening happening) {
    return switch (happening) {
      case Answered answered -> answered(state, answered.answer());
      case TimeIsUp over -> askDirectlyOr(state, waitLonger(state));
      case AskFailed failed -> askDirectlyOr(state, waitLonger(state));
      case ChannelLost lost when lost.channel().equals(state.channel()) -> withoutChannel(lost);
      default -> state;
    };
  }

  private State answered(AskingAddress state, AllocationAnswer answer) {
    return switch (answer) {
      case Granted grant ->
          new OpeningTarget(state.channel(), state.order(), state.attempt(), grant);
      case Later later ->
          new WaitingForPlace(
              state.channel(), state.order(), state.attempt(), backoff.atLeast(later.delay()));
      case Refused refused -> waitLonger(state);
    };
  }

  /** The gateway did not help: a master is asked directly; that is tried once in each attempt. */
  private static State askDirectlyOr(AskingAddress state, State otherwise) {
    return state.direct()
        ? otherwise
        : new AskingAddress(state.channel(), state.order(), state.attempt(), true);
  }

  private State waitingForPlace(WaitingForPlace state, Happening happening) {
    return switch (happening) {
      case TimeIsUp over -> new FinishingTask(state.channel(), state.order(), state.attempt());
      case ChannelLost lost when lost.channel().equals(state.channel()) -> withoutChannel(lost);
      default -> state;
    };
  }

  private State opening(OpeningTarget state, Happening happening) {
    return switch (happening) {
      case Confirmed confirmed -> new Online(confirmed.channel());
      case OpenFailed failed ->
          new WaitingForPlace(
              state.channel(), state.order(), state.attempt() + 1, backoff.after(state.attempt()));
      // The new channel is on its way already, and is the shortest one to a usable one.
      case ChannelLost lost when lost.channel().equals(state.channel()) ->
          new Connecting(0, state.grant());
      default -> state;
    };
  }

  private static State stopping(Stopping state, Happening happening) {
    return switch (happening) {
      case AllAcknowledged all -> new Stopped();
      case TimeIsUp over -> new Stopped();
      case ChannelLost lost when lost.channel().equals(state.channel()) -> new Stopped();
      default -> state;
    };
  }

  /** Back to the channel that was being left, if it still serves; else a new one is looked for. */
  private State withoutChannel(ChannelLost lost) {
    Standby standby = lost.standby();
    return standby == null
        ? new Waiting(0, backoff.after(0))
        : new WaitingForPlace(standby.channel(), standby.order(), 1, backoff.after(0));
  }

  private State waitLonger(int attempt) {
    return new Waiting(attempt + 1, backoff.after(attempt));
  }

  private State waitLonger(AskingAddress state) {
    return new WaitingForPlace(
        state.channel(), state.order(), state.attempt() + 1, backoff.after(state.attempt()));
  }
}
