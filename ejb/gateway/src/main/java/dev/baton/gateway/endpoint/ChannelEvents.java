package dev.baton.gateway.endpoint;

import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.command.CommandDesk;
import dev.baton.gateway.drain.DrainDesk;
import dev.baton.socket.api.ChannelEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Hands news of channels to those whom they concern. Any thread; taking one twice does no harm. */
@Singleton
public final class ChannelEvents {

  private final ChannelRegistry channels;
  private final CommandDesk commands;
  private final DrainDesk drain;

  @Inject
  public ChannelEvents(ChannelRegistry channels, CommandDesk commands, DrainDesk drain) {
    this.channels = channels;
    this.commands = commands;
    this.drain = drain;
  }

  /** Takes one piece of news. */
  public void take(ChannelEvent event) {
    switch (event) {
      case ChannelEvent.Opened opened -> channels.opened(opened.channel(), opened.at());
      case ChannelEvent.Closed closed ->
          channels.closed(closed.channel(), closed.reason(), closed.at());
      case ChannelEvent.Settled settled -> settled(settled);
    }
  }

  private void settled(ChannelEvent.Settled event) {
    if (event.tag().startsWith(CommandDesk.TAG)) {
      commands.settled(event);
    } else if (event.tag().equals(DrainDesk.TAG)) {
      drain.settled(event);
    }
  }
}
