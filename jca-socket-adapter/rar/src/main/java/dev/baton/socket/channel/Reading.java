package dev.baton.socket.channel;

import dev.baton.socket.codec.PacketDecoder;
import dev.baton.socket.codec.ReadGate;
import dev.baton.socket.delivery.Entry;
import dev.baton.socket.io.Intake;

/**
 * Opens and shuts the channel's way in: nothing is read while the listener decides on the CONNECT,
 * while too much waits to be delivered, or while the device does not read either. Runs on the
 * channel's I/O thread.
 */
public final class Reading implements ReadGate {

  private final DeviceChannel channel;
  private final PacketDecoder decoder;
  private final Intake intake;

  Reading(DeviceChannel channel) {
    this.channel = channel;
    this.decoder = new PacketDecoder(this, channel.settings().maxPacketBytes());
    this.intake = new Intake(channel.socket(), decoder, channel.scope().inFlight());
  }

  /** What the channel's bytes are to be decoded with. */
  public PacketDecoder decoder() {
    return decoder;
  }

  @Override
  public boolean isOpen() {
    return switch (channel.phase()) {
      case AWAITING_CONNECT, CLOSED -> true;
      case DECIDING, TAKING_OVER -> false;
      case OPEN, FINISHING -> !intake.isPressed() && channel.outlet().isWritable();
    };
  }

  /** Lets the socket be read exactly while packets may be taken. */
  public void adjust() {
    if (intake.read(isOpen())) {
      channel.deadlines().heard();
      channel.executor().execute(this::resume);
    }
  }

  private void resume() {
    if (isOpen()) {
      intake.resume();
      channel.outlet().flush();
    }
  }

  /** Something that counts against the channel's bound goes to the listener. */
  public void deliver(Entry entry) {
    intake.begun();
    channel.add(entry);
    adjust();
  }

  /** The listener is done with something that counted. */
  public void delivered() {
    intake.ended();
    adjust();
  }

  /** Whether nothing waits to be delivered. */
  boolean isQuiet() {
    return intake.isQuiet();
  }

  /** Drops whatever still comes. */
  void stopListening() {
    intake.stopListening();
  }
}
