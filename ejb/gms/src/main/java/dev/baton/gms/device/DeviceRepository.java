package dev.baton.gms.device;

import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps devices. Every call runs in the caller's transaction. */
interface DeviceRepository {

  /** Those of the ids that are registered. */
  Set<DeviceId> known(Collection<DeviceId> ids);

  /** The registered ones of these, by id; at most 500. */
  List<Device> find(Collection<DeviceId> ids);

  /** All, for work that touches every device. */
  List<Device> all();

  /** By id. */
  Page<Device> page(DeviceFilter filter, PageRequest request);

  void insert(List<DeviceRow> rows);

  /** Leaves the secret where the row has none. */
  void update(List<DeviceRow> rows);

  /** Writes which logical nodes devices belong to. */
  void assign(Map<DeviceId, String> logicalNodes);

  /** Whether it was there. */
  boolean remove(DeviceId id);

  long count();

  /**
   * A device as it is written.
   *
   * @param secret null leaves the stored one
   * @param logicalNode by the ring, or null as long as there is none
   */
  record DeviceRow(NewDevice device, @Nullable StoredSecret secret, @Nullable String logicalNode) {}
}
