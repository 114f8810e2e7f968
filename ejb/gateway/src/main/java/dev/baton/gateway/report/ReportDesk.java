package dev.baton.gateway.report;

import dev.baton.contracts.report.Report;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.node.LocalNode;
import dev.baton.gateway.node.NodeView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Gathers entries into numbered reports, in their order. A report that the broker did not take is
 * sent again as it was, with its number, so that GMS can tell a repetition from news.
 *
 * <p>Bounded: figures (traffic, drain progress) are kept in their newest form only. If more entries
 * wait than are allowed, what is said of channels is forgotten all together, and {@link #hasGap}
 * asks for a snapshot, which says the same in less room. News of commands are never forgotten: no
 * command comes while the broker is away.
 */
@Singleton
public final class ReportDesk implements Reports {

  private final GatewaySettings settings;
  private final LocalNode node;
  private final BootId bootId;
  private final ReportTransport transport;
  private final BrokerPulse pulse;

  private final Object queueLock = new Object();
  private final Deque<ReportEntry> queue = new ArrayDeque<>();
  private ReportEntry.@Nullable Traffic traffic;
  private ReportEntry.@Nullable DrainProgress drain;
  private boolean gap;

  /** Held while a report is sent: reports leave one after the other. */
  private final ReentrantLock sending = new ReentrantLock();

  private long lastNumber;
  private @Nullable Report unsent;

  @Inject
  public ReportDesk(
      GatewaySettings settings,
      LocalNode node,
      BootId bootId,
      ReportTransport transport,
      BrokerPulse pulse) {
    this.settings = settings;
    this.node = node;
    this.bootId = bootId;
    this.transport = transport;
    this.pulse = pulse;
  }

  @Override
  public void add(ReportEntry entry) {
    synchronized (queueLock) {
      switch (entry) {
        case ReportEntry.Traffic newest -> traffic = newest;
        case ReportEntry.DrainProgress newest -> drain = newest;
        case ReportEntry.ChannelOpened e -> queue.add(e);
        case ReportEntry.ChannelSubscribed e -> queue.add(e);
        case ReportEntry.ChannelClosed e -> queue.add(e);
        case ReportEntry.ChannelSnapshot e -> queue.add(e);
        case ReportEntry.CommandProgress e -> queue.add(e);
        case ReportEntry.OrderDone e -> queue.add(e);
      }
      if (queue.size() > settings.reportsKept()) {
        queue.removeIf(ReportDesk::isToldBySnapshot);
        gap = true;
      }
    }
  }

  private static boolean isToldBySnapshot(ReportEntry entry) {
    return switch (entry) {
      case ReportEntry.ChannelOpened _,
          ReportEntry.ChannelSubscribed _,
          ReportEntry.ChannelClosed _,
          ReportEntry.ChannelSnapshot _,
          ReportEntry.Traffic _,
          ReportEntry.DrainProgress _ ->
          true;
      case ReportEntry.CommandProgress _, ReportEntry.OrderDone _ -> false;
    };
  }

  @Override
  public void flush() {
    Optional<NodeView> self = node.view();
    if (self.isEmpty()) {
      return;
    }
    sending.lock();
    try {
      Report next = unsent == null ? nextReport(self.get()) : unsent;
      while (next != null) {
        unsent = next;
        pulse.expectTurn();
        deliver(next);
        unsent = null;
        next = nextReport(self.get());
      }
    } finally {
      sending.unlock();
    }
  }

  /**
   * Whether entries had to be forgotten since this was asked last: a snapshot must make up for
   * them.
   */
  public boolean hasGap() {
    synchronized (queueLock) {
      boolean answer = gap;
      gap = false;
      return answer;
    }
  }

  private void deliver(Report report) {
    try {
      transport.send(report);
      pulse.taken();
    } catch (BrokerAwayException e) {
      pulse.missed();
      throw e;
    }
  }

  private @Nullable Report nextReport(NodeView self) {
    List<ReportEntry> entries = takeEntries();
    if (entries.isEmpty()) {
      return null;
    }
    lastNumber++;
    return new Report(settings.server(), self.name(), bootId.value(), lastNumber, entries);
  }

  private List<ReportEntry> takeEntries() {
    List<ReportEntry> entries = new ArrayList<>();
    synchronized (queueLock) {
      while (!queue.isEmpty() && entries.size() < settings.reportBatch()) {
        entries.add(queue.remove());
      }
      if (queue.isEmpty()) {
        addFigures(entries);
      }
    }
    return entries;
  }

  private void addFigures(List<ReportEntry> entries) {
    if (traffic != null) {
      entries.add(traffic);
      traffic = null;
    }
    if (drain != null) {
      entries.add(drain);
      drain = null;
    }
  }
}
