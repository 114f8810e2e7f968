package dev.baton.socket.io;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.DuplexChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the packets that a channel writes and sends them as one buffer. Used on the channel's I/O
 * thread only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write shows as the channel's end
public final class Outlet {

  private static final int FIRST_BUFFER_BYTES = 128;

  /** Who learns what became of messages at QoS 0. */
  public interface Writer {

    /** The message with this tag has left, or never will. */
    void written(String tag, boolean successfully);
  }

  private final Channel socket;
  private final Writer writer;
  private @Nullable ByteBuf out;
  private @Nullable List<String> tags;
  private boolean flushPlanned;

  public Outlet(Channel socket, Writer writer) {
    this.socket = socket;
    this.writer = writer;
  }

  /** Where packets are written to; they leave with the next {@link #flush}. */
  public ByteBuf buffer() {
    if (out == null) {
      out = socket.alloc().ioBuffer(FIRST_BUFFER_BYTES);
    }
    return out;
  }

  /** Whether the socket keeps up with what is written. */
  public boolean isWritable() {
    return socket.isWritable();
  }

  /** Tells the writer once what is in the buffer has been sent. */
  public void tellOnceWritten(String tag) {
    if (tags == null) {
      tags = new ArrayList<>(2);
    }
    tags.add(tag);
  }

  /** Sends what has been written, as one buffer. */
  public void flush() {
    ByteBuf ready = out;
    if (ready == null) {
      return;
    }
    out = null;
    List<String> waiting = tags;
    if (waiting == null) {
      socket.writeAndFlush(ready, socket.voidPromise());
    } else {
      tags = null;
      socket.writeAndFlush(ready).addListener(sent -> tell(waiting, sent.isSuccess()));
    }
  }

  /** Flushes after the tasks that wait already, so that many messages leave together. */
  public void flushSoon() {
    if (!flushPlanned) {
      flushPlanned = true;
      socket
          .eventLoop()
          .execute(
              () -> {
                flushPlanned = false;
                flush();
              });
    }
  }

  private void tell(List<String> waiting, boolean successfully) {
    waiting.forEach(tag -> writer.written(tag, successfully));
  }

  /** What has not left by now counts as not written. */
  public void giveUpTags() {
    List<String> waiting = tags;
    if (waiting != null) {
      tags = null;
      tell(waiting, false);
    }
  }

  /** Sends what is left and says FIN. */
  public void finish() {
    ByteBuf last = out == null ? Unpooled.EMPTY_BUFFER : out;
    out = null;
    ChannelFuture written = socket.writeAndFlush(last);
    if (socket instanceof DuplexChannel duplex) {
      written.addListener(done -> duplex.shutdownOutput());
    } else {
      written.addListener(done -> socket.close());
    }
  }

  /** The connection is gone. */
  public void discard() {
    ByteBuf rest = out;
    out = null;
    if (rest != null) {
      rest.release();
    }
  }
}
