package dev.baton.socket.io;

import dev.baton.socket.codec.PacketDecoder;
import dev.baton.socket.session.InFlight;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;

/**
 * Lets a channel read exactly while it may, and counts what waits to be delivered. Used on the
 * channel's I/O thread only.
 *
 * <p><b>Back-pressure.</b> Packets are decoded and answered at once, and publishes wait, counted,
 * in the channel's mailbox. So PINGREQ, acknowledgements and DISCONNECT overtake publishes that an
 * outage upstream holds up, and the device stays connected. Only when a channel has as many
 * publishes waiting as {@link InFlight#share} allows does it stop reading at all: bytes must be
 * read to be understood, and no queue may grow for ever. An MQTT 5 device never gets there at QoS 1
 * and 2 while its listener is within its own bound, because the same number is its Receive Maximum.
 * While reading has stopped, the keep alive is not held against the device.
 */
public final class Intake {

  private final Channel socket;
  private final PacketDecoder decoder;
  private final InFlight inFlight;
  private int outstanding;
  private boolean pressed;

  public Intake(Channel socket, PacketDecoder decoder, InFlight inFlight) {
    this.socket = socket;
    this.decoder = decoder;
    this.inFlight = inFlight;
  }

  /** Something more waits to be delivered. */
  public void begun() {
    outstanding++;
    inFlight.add();
    pressed = pressed || outstanding >= inFlight.share();
  }

  /** Something has been delivered. */
  public void ended() {
    outstanding--;
    inFlight.remove();
    pressed = pressed && outstanding > inFlight.share() / 2;
  }

  /** Whether so much waits that no more may be read. */
  public boolean isPressed() {
    return pressed;
  }

  /** Whether nothing waits to be delivered. */
  public boolean isQuiet() {
    return outstanding == 0;
  }

  /**
   * Starts or stops reading.
   *
   * @return whether this made a difference, and reading goes on
   */
  public boolean read(boolean wanted) {
    if (wanted == socket.config().isAutoRead()) {
      return false;
    }
    socket.config().setAutoRead(wanted);
    return wanted;
  }

  /** Goes on with the bytes that were left when reading stopped. */
  public void resume() {
    ChannelHandlerContext position = socket.pipeline().context(decoder);
    if (position == null) {
      return;
    }
    try {
      decoder.resume(position);
    } catch (Exception failed) {
      position.fireExceptionCaught(failed);
    }
  }

  /** Drops whatever still comes. */
  public void stopListening() {
    decoder.stopListening();
  }
}
