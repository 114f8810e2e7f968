package dev.baton.contracts;

import dev.baton.contracts.dispatch.Dispatch;
import dev.baton.contracts.dispatch.DispatchedCommand;
import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.contracts.report.Report;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.AllocationQuestion;
import dev.baton.contracts.request.LogIn;
import dev.baton.contracts.request.LogInAnswer;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.contracts.request.StoredSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One message of every kind. */
final class Messages {

  static final ServerName SERVER = new ServerName("gw-1");
  static final NodeName NODE = new NodeName("gw-1-n1");
  static final UpgradeId UPGRADE = new UpgradeId("u-1");
  static final DeviceId DEVICE = new DeviceId("meter 7/ä".replace("/", "-"));
  static final Instant AT = Instant.parse("2026-11-21T20:00:00.123Z");

  private static final LogicalNodeName LOGICAL = new LogicalNodeName("ln-1");
  private static final Epoch EPOCH = new Epoch(9_007_199_254_740_993L);
  private static final OrderHeader HEADER = new OrderHeader("o-1", SERVER, NODE, UPGRADE, 3);
  private static final StoredSession SESSION =
      new StoredSession(
          DEVICE,
          "client",
          4_294_967_295L,
          List.of(new StoredSession.StoredSubscription("devices/x/#", 1, true, true, 2, 268)));

  private Messages() {}

  static List<Order> orders() {
    return List.of(
        new Order.Bind(HEADER, LOGICAL, 100),
        new Order.Unbind(HEADER, LOGICAL),
        drain(),
        new Order.Undrain(HEADER),
        new Order.Cut(new OrderHeader("o-2", SERVER, NODE, null, 3)),
        new Order.Close(HEADER));
  }

  static List<Request> requests() {
    return List.of(
        new Request.Hello(SERVER, new ReleaseVersion("1.1.0"), "boot", "10.0.0.1:1883"),
        new Request.LogIns(
            SERVER,
            NODE,
            List.of(
                new LogIn(DEVICE, "client", "proof", true),
                new LogIn(DEVICE, "client", null, false))),
        new Request.Allocations(
            SERVER, NODE, List.of(new AllocationQuestion(DEVICE, null, List.of(DEVICE), AT))),
        new Request.SaveSessions(SERVER, NODE, List.of(SESSION)));
  }

  static List<Reply> replies() {
    return List.of(
        new Reply.Snapshot(
            NODE, NodeState.DRAINING, LOGICAL, 100, drain(), List.of("10.0.0.9:1883"), 3),
        new Reply.Snapshot(NODE, NodeState.STARTING, null, 100, null, List.of(), 0),
        new Reply.LogInAnswers(
            Stream.concat(
                    Stream.of(new LogInAnswer(LogInAnswer.Outcome.ADMITTED, EPOCH, SESSION, null)),
                    Arrays.stream(LogInAnswer.Outcome.values())
                        .map(outcome -> new LogInAnswer(outcome, null, null, "h:1")))
                .toList()),
        new Reply.AllocationAnswers(
            List.of(
                List.of(
                    AllocationAnswer.granted(DEVICE, "h:1", true, "b1.x.y", EPOCH),
                    AllocationAnswer.later(DEVICE, 5, 17),
                    AllocationAnswer.refused(DEVICE, "unknown")),
                List.of())),
        new Reply.Done(),
        new Reply.Failed("no"));
  }

  static Report report() {
    return new Report(
        SERVER,
        NODE,
        "boot",
        7,
        List.of(
            new ReportEntry.ChannelOpened(DEVICE, "client", EPOCH, true, 5, AT),
            new ReportEntry.ChannelSubscribed(DEVICE, "client", EPOCH, List.of("a/#", "+")),
            new ReportEntry.ChannelClosed(DEVICE, "client", EPOCH, "reset", AT),
            new ReportEntry.ChannelSnapshot(
                List.of(new ReportEntry.OpenChannel(DEVICE, "client", EPOCH, false, 4, List.of())),
                AT),
            new ReportEntry.CommandProgress(
                new CommandId("c-1"),
                DEVICE,
                EPOCH,
                ReportEntry.Progress.UNDELIVERED,
                "no channel",
                AT),
            new ReportEntry.OrderDone("o-1", false, "busy", AT),
            new ReportEntry.Traffic(10, 8, 1.5, 0, true, AT),
            new ReportEntry.DrainProgress(UPGRADE, 5, 4, 3, 2, AT)));
  }

  static Dispatch dispatch() {
    byte[] everyByte = new byte[256];
    for (int i = 0; i < everyByte.length; i++) {
      everyByte[i] = (byte) i;
    }
    return new Dispatch(
        SERVER,
        NODE,
        List.of(
            new DispatchedCommand(
                new CommandId("c-1"), DEVICE, "devices/x/commands", "reboot", everyByte, AT),
            new DispatchedCommand(new CommandId("c-2"), DEVICE, "t", "", new byte[0], null)));
  }

  private static Order.Drain drain() {
    return new Order.Drain(HEADER, 500, 60, List.of("10.0.0.9:1883", "m:2"), "upgrade to 1.1.0");
  }
}
