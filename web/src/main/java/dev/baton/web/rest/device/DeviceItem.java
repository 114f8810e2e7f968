package dev.baton.web.rest.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.device.DeviceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device and where it is (G11).
 *
 * @param node of its newest channel, or where a place is kept for it
 * @param drainable whether its newest channel takes drain orders (G17)
 * @param secret only in the answer to its registration, and only if it was made there
 */
public record DeviceItem(
    DeviceId id,
    int level,
    int addressPriority,
    @Nullable String group,
    @Nullable LogicalNodeName logicalNode,
    State state,
    @Nullable NodeName node,
    @Nullable Epoch epoch,
    Place place,
    boolean drainable,
    List<DeviceView.OpenChannel> channels,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

  /** Whether it has a channel. */
  public enum State {
    ONLINE,
    OFFLINE
  }

  /** Whether a place is taken for it. */
  public enum Place {
    OCCUPIED,
    LEASED,
    NONE
  }

  static DeviceItem of(DeviceView device) {
    return of(device, null);
  }

  static DeviceItem of(DeviceView device, @Nullable String secret) {
    return new DeviceItem(
        device.id(),
        device.level(),
        device.addressPriority(),
        device.group(),
        device.logicalNode(),
        device.online() ? State.ONLINE : State.OFFLINE,
        device.node(),
        device.epoch(),
        switch (device.place()) {
          case OCCUPIED -> Place.OCCUPIED;
          case LEASED -> Place.LEASED;
          case null -> Place.NONE;
        },
        device.drainable(),
        device.channels(),
        secret);
  }
}
