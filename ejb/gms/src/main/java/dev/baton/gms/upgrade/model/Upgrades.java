package dev.baton.gms.upgrade.model;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import java.util.List;
import java.util.Optional;

/** Keeps upgrades. Every call runs in the caller's transaction. */
public interface Upgrades {

  void add(Upgrade upgrade);

  Optional<Upgrade> find(UpgradeId id);

  /**
   * An upgrade that must be there.
   *
   * @throws NotFoundException if there is no such upgrade
   */
  default Upgrade require(UpgradeId id) {
    return find(id).orElseThrow(() -> new NotFoundException("upgrade", id));
  }

  /** The upgrades that are not over, the oldest first. */
  List<Upgrade> running();

  /** All upgrades, the latest first. */
  Page<Upgrade> page(PageRequest request);
}
