package dev.baton.device.life;

import dev.baton.device.allocation.AllocationAnswer;
import dev.baton.device.allocation.AllocationRequest;
import dev.baton.device.allocation.MasterQuery;
import dev.baton.device.channel.Address;
import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.ChannelSpec;
import dev.baton.device.channel.OutgoingMessage;
import dev.baton.device.event.DeviceEvent;
import dev.baton.device.move.Happening;
import dev.baton.device.move.Happening.Answered;
import dev.baton.device.move.Happening.AskFailed;
import dev.baton.device.move.State.AskingAddress;
import dev.baton.device.uplink.Uplink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks where the device may connect: through the channel it has, or a master gateway directly. Runs
 * inside the device's {@link Serial}.
 */
final class AddressSearch {
  private final Surroundings around;
  private final Life life;
  private final Uplink uplink;

  AddressSearch(Surroundings around, Life life, Uplink uplink) {
    this.around = around;
    this.life = life;
    this.uplink = uplink;
  }

  /** Asks for the address that a drain order makes necessary. */
  void ask(AskingAddress asking) {
    if (asking.direct()) {
      askMaster(asking.attempt(), asking.order().masters(), asking.order().upgrade());
    } else {
      askThroughChannel(asking);
    }
  }

  private void askThroughChannel(AskingAddress asking) {
    around.tell(new DeviceEvent.AddressAsked(System.nanoTime(), false));
    Consumer<Happening> whileAsking = life.whileHere();
    CompletableFuture<ChannelId> taken = new CompletableFuture<>();
    uplink.submitOnce(
        asking.channel(),
        new OutgoingMessage(
            around.identity().allocation() + "/request",
            new AllocationRequest(around.identity().id(), asking.order().upgrade()).payload()),
        taken);
    life.limit(around.options().answerTimeout());
    var _ =
        taken.exceptionally(
            refused -> {
              around.inTurn(() -> whileAsking.accept(new AskFailed()));
              return null;
            });
  }

  /**
   * Asks a master gateway.
   *
   * @param attempt which of them comes next
   * @param named those that a drain order named, if any
   * @param upgrade what the device moves for, or empty
   */
  void askMaster(int attempt, List<Address> named, String upgrade) {
    around.tell(new DeviceEvent.AddressAsked(System.nanoTime(), true));
    Consumer<Happening> whileAsking = life.whileHere();
    DeviceIdentity identity = around.identity();
    Address master = identity.masters().at(attempt, named);
    ChannelSpec spec =
        identity.spec(
            new ChannelId(0, master, 0),
            identity.secret(),
            List.of(identity.allocation()),
            around.options());
    AllocationRequest request = new AllocationRequest(identity.id(), upgrade);
    var _ =
        MasterQuery.ask(
                around.threads().connector(), spec, request, around.options().answerTimeout())
            .handle(
                (answer, failure) -> {
                  around.inTurn(() -> answered(whileAsking, master, answer, failure));
                  return null;
                });
  }

  private void answered(
      Consumer<Happening> whileAsking,
      Address master,
      @Nullable AllocationAnswer answer,
      @Nullable Throwable failure) {
    if (answer != null) {
      whileAsking.accept(new Answered(answer));
    } else {
      around.tell(
          new DeviceEvent.ConnectFailed(System.nanoTime(), master, String.valueOf(failure)));
      whileAsking.accept(new AskFailed());
    }
  }
}
