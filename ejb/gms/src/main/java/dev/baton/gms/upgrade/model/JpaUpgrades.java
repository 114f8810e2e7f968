package dev.baton.gms.upgrade.model;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Upgrades in the database. */
@Dependent
public class JpaUpgrades implements Upgrades {

  private final EntityManager entities;

  @Inject
  public JpaUpgrades(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Upgrade upgrade) {
    entities.persist(upgrade);
  }

  @Override
  public Optional<Upgrade> find(UpgradeId id) {
    return Optional.ofNullable(entities.find(Upgrade.class, id.value()));
  }

  @Override
  public List<Upgrade> running() {
    return entities
        .createQuery(
            "select u from Upgrade u where u.state in :states order by u.startedAt", Upgrade.class)
        .setParameter(
            "states", Arrays.stream(UpgradeState.values()).filter(s -> !s.isOver()).toList())
        .getResultList();
  }

  @Override
  public Page<Upgrade> page(PageRequest request) {
    List<Upgrade> items =
        entities
            .createQuery("select u from Upgrade u order by u.startedAt desc", Upgrade.class)
            .setFirstResult(Math.toIntExact(request.offset()))
            .setMaxResults(request.size())
            .getResultList();
    long total =
        entities.createQuery("select count(u) from Upgrade u", Long.class).getSingleResult();
    return new Page<>(items, request.page(), request.size(), total);
  }
}
