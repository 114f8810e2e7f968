package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.Upgrades;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Upgrades without a database. */
final class MemoryUpgrades implements Upgrades {
  final Map<UpgradeId, Upgrade> all = new LinkedHashMap<>();

  @Override
  public void add(Upgrade upgrade) {
    all.put(upgrade.id(), upgrade);
  }

  @Override
  public Optional<Upgrade> find(UpgradeId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public List<Upgrade> running() {
    return all.values().stream().filter(upgrade -> !upgrade.state().isOver()).toList();
  }

  @Override
  public Page<Upgrade> page(PageRequest request) {
    return Page.of(List.copyOf(all.values()), request);
  }
}
