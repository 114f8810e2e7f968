package dev.baton.device.life;

import dev.baton.device.channel.Connector;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all devices of a process share.
 *
 * @param timers runs short actions only
 * @param handlers where command handlers are called
 */
public record DeviceThreads(
    Connector connector, ScheduledExecutorService timers, Executor handlers) {}
