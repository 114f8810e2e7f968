package dev.baton.socket.channel;

import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.codec.PacketWriter;
import dev.baton.socket.log.SocketLog;
import dev.baton.socket.session.ConnectTerms;
import dev.baton.socket.session.Identity;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a channel ends: from our side, now or once nothing is in flight; because the
 * device broke a rule; because the connection is gone. Runs on the channel's I/O thread.
 */
public final class Ending {

  private static final long FINISH_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final DeviceChannel channel;
  private @Nullable Farewell farewell;

  /** What ends a channel once its exchanges are finished. */
  private record Farewell(ReasonCode reason, @Nullable String serverReference) {}

  Ending(DeviceChannel channel) {
    this.channel = channel;
  }

  void disconnect(ReasonCode reason, @Nullable String serverReference, boolean finish) {
    if (finish && channel.phase() == Phase.OPEN) {
      channel.move(Phase.FINISHING);
      channel.deadlines().set(FINISH_NANOS);
      farewell = new Farewell(reason, serverReference);
      OutboundExchanges outbound = channel.outboundIfAny();
      if (outbound != null) {
        outbound.dropWaiting("the channel is closing");
      }
      finishIfQuiet();
    } else {
      end(reason, serverReference, "disconnected: " + reason, true, false);
    }
  }

  /** Says the farewell that is due once nothing is in flight. */
  public void finishIfQuiet() {
    Farewell last = farewell;
    if (last != null && channel.phase() == Phase.FINISHING && isQuiet()) {
      say(last, "disconnected: " + last.reason);
    }
  }

  private boolean isQuiet() {
    OutboundExchanges outbound = channel.outboundIfAny();
    return channel.reading().isQuiet()
        && channel.inbound().isQuiet()
        && (outbound == null || outbound.isQuiet());
  }

  /** The exchanges took too long to finish. */
  void finishAnyway() {
    Farewell last = farewell;
    if (last != null) {
      say(last, "disconnected: time is up");
    }
  }

  private void say(Farewell last, String why) {
    end(last.reason, last.serverReference, why, true, false);
  }

  /** The device broke a rule: MQTT 5 clients are told which, older ones are closed. */
  public void fault(ReasonCode reason, String why) {
    Identity its = channel.peer().identity();
    String who = its == null ? String.valueOf(channel.remoteAddress()) : its.device();
    SocketLog.deviceFault(channel.toString(), who, why + " (" + reason + ")");
    end(reason, null, why, false, true);
  }

  /** Ends the channel from our side. */
  public void end(
      ReasonCode reason,
      @Nullable String serverReference,
      String why,
      boolean graceful,
      boolean willIsDue) {
    Phase phase = channel.phase();
    if (phase == Phase.CLOSED) {
      return;
    }
    boolean open = phase == Phase.OPEN || phase == Phase.FINISHING;
    if (open && channel.peer().level() == 5) {
      ConnectTerms its = channel.peer().terms();
      boolean words = its != null && its.problemInformation() && its.maxPacketBytes() > 1024;
      PacketWriter.disconnect(channel.out(), reason, words ? why : null, serverReference);
    }
    becomeClosed(why, graceful, willIsDue);
    closeGently();
  }

  /**
   * Writes what is left and says FIN, then takes in and drops what still comes. Closing at once
   * would answer the device's last packets with a reset, and a reset can destroy our last words on
   * the device's side. The sweep closes for good.
   */
  public void closeGently() {
    channel.reading().stopListening();
    channel.deadlines().set(LINGER_NANOS);
    channel.outlet().finish();
    channel.reading().adjust();
  }

  /** The device or the network has closed the connection. */
  public void connectionLost() {
    becomeClosed("the connection was lost", false, true);
    channel.outlet().discard();
  }

  /** From here on the channel takes nothing in and has one more event to tell. */
  public void becomeClosed(String why, boolean graceful, boolean willIsDue) {
    Phase before = channel.phase();
    if (before == Phase.CLOSED) {
      return;
    }
    channel.move(Phase.CLOSED);
    channel.scope().closed(channel);
    OutboundExchanges outbound = channel.outboundIfAny();
    if (outbound != null) {
      outbound.dropAll("the channel was closed: " + why);
    }
    channel.outlet().giveUpTags();
    Identity its = channel.peer().identity();
    if (its != null) {
      if (before != Phase.TAKING_OVER) {
        channel.scope().traffic().closed();
      }
      channel.news().closed(its, why, graceful);
      if (willIsDue && before != Phase.TAKING_OVER) {
        Wills.publish(channel, its);
      }
    }
    channel.mailbox().close();
  }
}
