package dev.baton.gms.rollout;

import dev.baton.contracts.id.NodeName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Roll-outs in the database. */
@Dependent
public class JpaRollouts implements Rollouts {

  private final EntityManager entities;

  @Inject
  public JpaRollouts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Rollout rollout) {
    entities.persist(rollout);
  }

  @Override
  public Optional<Rollout> find(NodeName node) {
    return Optional.ofNullable(entities.find(Rollout.class, node.value()));
  }

  @Override
  public List<NodeName> active() {
    return entities
        .createQuery(
            "select r.node from Rollout r where r.phase in :phases order by r.startedAt",
            String.class)
        .setParameter(
            "phases", Arrays.stream(RolloutPhase.values()).filter(p -> !p.isOver()).toList())
        .getResultStream()
        .map(NodeName::new)
        .toList();
  }
}
