package dev.baton.socket.listener;

import dev.baton.socket.io.LoopChannels;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The threads that read and write all device sockets of the process: as many as there are
 * processors, on epoll where the machine has it. Safe for use by several threads.
 */
final class IoThreads implements AutoCloseable {

  private static final boolean NATIVE = Epoll.isAvailable();

  private final EventLoopGroup group;
  private final Map<EventLoop, LoopChannels> channels = new ConcurrentHashMap<>();

  IoThreads() {
    IoHandlerFactory factory = NATIVE ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    group =
        new MultiThreadIoEventLoopGroup(
            threads, new DefaultThreadFactory("baton-device-io", true), factory);
  }

  /** A server socket's set-up on these threads. */
  ServerBootstrap bootstrap() {
    Class<? extends ServerChannel> type =
        NATIVE ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    return new ServerBootstrap().group(group).channel(type);
  }

  String transport() {
    return NATIVE ? "epoll" : "nio";
  }

  /** The channels of one thread, swept regularly from its first channel on. */
  LoopChannels channelsOf(EventLoop loop) {
    return channels.computeIfAbsent(loop, IoThreads::swept);
  }

  private static LoopChannels swept(EventLoop loop) {
    LoopChannels mine = new LoopChannels();
    var sweep =
        loop.scheduleWithFixedDelay(
            mine::sweep,
            LoopChannels.SWEEP_MILLIS,
            LoopChannels.SWEEP_MILLIS,
            TimeUnit.MILLISECONDS);
    assert !sweep.isCancelled();
    return mine;
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
  }
}
