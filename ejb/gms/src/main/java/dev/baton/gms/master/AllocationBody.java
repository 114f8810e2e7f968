package dev.baton.gms.master;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.request.AllocationAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON that devices exchange with the master gateway. */
final class AllocationBody {

  private AllocationBody() {}

  /**
   * On {@code devices/{id}/allocation/request}.
   *
   * @param devices for whom; none means the sender
   */
  record Question(@Nullable UpgradeId upgrade, @Nullable List<DeviceId> devices) {

    List<DeviceId> devicesOr(DeviceId sender) {
      return devices == null || devices.isEmpty() ? List.of(sender) : devices;
    }
  }

  /** On {@code devices/{id}/allocation}. */
  record Answer(List<AllocationAnswer> answers) {}
}
