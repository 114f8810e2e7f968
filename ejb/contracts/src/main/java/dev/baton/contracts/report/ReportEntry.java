package dev.baton.contracts.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.UpgradeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of news from a gateway. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ReportEntry.ChannelOpened.class, name = "ChannelOpened"),
  @JsonSubTypes.Type(value = ReportEntry.ChannelSubscribed.class, name = "ChannelSubscribed"),
  @JsonSubTypes.Type(value = ReportEntry.ChannelClosed.class, name = "ChannelClosed"),
  @JsonSubTypes.Type(value = ReportEntry.ChannelSnapshot.class, name = "ChannelSnapshot"),
  @JsonSubTypes.Type(value = ReportEntry.CommandProgress.class, name = "CommandProgress"),
  @JsonSubTypes.Type(value = ReportEntry.OrderDone.class, name = "OrderDone"),
  @JsonSubTypes.Type(value = ReportEntry.Traffic.class, name = "Traffic"),
  @JsonSubTypes.Type(value = ReportEntry.DrainProgress.class, name = "DrainProgress")
})
public sealed interface ReportEntry {

  /**
   * A device has a channel: its place is occupied from now on (G11).
   *
   * @param drainable whether the device library said that it takes drain orders (G17)
   * @param protocolLevel 4 for MQTT 3.1.1, 5 for MQTT 5
   */
  record ChannelOpened(
      DeviceId device,
      String clientId,
      Epoch epoch,
      boolean drainable,
      int protocolLevel,
      Instant at)
      implements ReportEntry {}

  /** The channel's subscriptions are in force as listed: commands may come over it. */
  record ChannelSubscribed(DeviceId device, String clientId, Epoch epoch, List<String> filters)
      implements ReportEntry {}

  /** The channel is gone. Counts only for the epoch it names. */
  record ChannelClosed(DeviceId device, String clientId, Epoch epoch, String reason, Instant at)
      implements ReportEntry {}

  /** All channels there are: what GMS believes beyond them is wrong. Sent after each Hello. */
  record ChannelSnapshot(List<OpenChannel> channels, Instant at) implements ReportEntry {}

  /** One line of a {@link ChannelSnapshot}. */
  record OpenChannel(
      DeviceId device,
      String clientId,
      Epoch epoch,
      boolean drainable,
      int protocolLevel,
      List<String> filters) {}

  /** How far a command has come on this channel. */
  record CommandProgress(
      CommandId command,
      DeviceId device,
      Epoch epoch,
      Progress progress,
      @Nullable String detail,
      Instant at)
      implements ReportEntry {}

  /** The steps of a command that a gateway can see. */
  enum Progress {
    /** The device acknowledged the message. */
    DELIVERED,
    /** No channel took it, or the channel closed before the acknowledgement: to be sent again. */
    UNDELIVERED,
    RUNNING,
    DONE,
    FAILED
  }

  /** An order was carried out, or could not be. */
  record OrderDone(String order, boolean successful, @Nullable String reason, Instant at)
      implements ReportEntry {}

  /**
   * Load over the last second or so.
   *
   * @param connections channels open now
   * @param drainable of these, how many take drain orders (G17)
   */
  record Traffic(
      int connections,
      int drainable,
      double uplinkPerSecond,
      double downlinkPerSecond,
      boolean portOpen,
      Instant at)
      implements ReportEntry {}

  /**
   * How far a drain has come.
   *
   * @param ordered devices told to go, at least once
   * @param remaining channels still open
   * @param overdue of these, how many are past their deadline
   */
  record DrainProgress(
      UpgradeId upgrade, int ordered, int gone, int remaining, int overdue, Instant at)
      implements ReportEntry {}
}
