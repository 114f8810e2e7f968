package dev.baton.web.console.upgrade;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.PageRequest;
import dev.baton.gms.upgrade.StepView;
import dev.baton.gms.upgrade.UpgradeService;
import dev.baton.gms.upgrade.UpgradeView;
import dev.baton.gms.upgrade.model.UpgradeState;
import dev.baton.web.console.Notices;
import dev.baton.web.console.Texts;
import dev.baton.web.security.Caller;
import dev.baton.web.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The upgrade that runs, or the last one, and an operator's word to it. */
@Named("upgrades")
@RequestScoped
public class UpgradePanel {

  @Inject UpgradeService service;
  @Inject Caller caller;
  @Inject Notices notices;

  private boolean read;
  private Optional<UpgradeView> latest = Optional.empty();

  /** Whether there is one to show. */
  public boolean isShown() {
    return latest().isPresent();
  }

  public @Nullable UpgradeView getUpgrade() {
    return latest().orElse(null);
  }

  public List<StepCard> getSteps() {
    return latest().stream()
        .flatMap(upgrade -> upgrade.steps().stream())
        .map(StepCard::new)
        .toList();
  }

  /** What an operator should look at, each with the node that it is about. */
  public List<String> getAlarms() {
    return latest().stream()
        .flatMap(upgrade -> upgrade.alarms().stream())
        .map(alarm -> alarm.node() + ": " + alarm.text())
        .toList();
  }

  public boolean isRunning() {
    return latest().filter(upgrade -> !upgrade.state().isOver()).isPresent();
  }

  public boolean isPausable() {
    return latest().filter(upgrade -> upgrade.state() != UpgradeState.PAUSED).isPresent();
  }

  public int getOverdue() {
    return latest().stream()
        .flatMap(upgrade -> upgrade.steps().stream())
        .mapToInt(StepView::overdue)
        .sum();
  }

  public String getStartedAt() {
    return latest().map(upgrade -> Texts.dateTime(upgrade.startedAt())).orElse("");
  }

  /** When it was over, as the end of a sentence; empty before. */
  public String getEnding() {
    return latest()
        .filter(upgrade -> upgrade.finishedAt() != null)
        .map(upgrade -> ", over at " + Texts.dateTime(upgrade.finishedAt()))
        .orElse("");
  }

  /** Stops it where it is. */
  public void pause() {
    order("paused", service::pause);
  }

  /** Lets it go on. */
  public void resume() {
    order("resumed", service::resume);
  }

  /** Gives it up. */
  public void abort() {
    order("aborted", service::abort);
  }

  /** Cuts the devices that have not gone. */
  public void force() {
    order("told to cut the devices that have not gone", service::force);
  }

  private void order(String done, BiConsumer<UpgradeId, String> verb) {
    Optional<UpgradeView> subject = latest();
    if (subject.isEmpty() || !caller.is(Role.OPERATOR)) {
      notices.error("Nothing was done", "Only operators and admins steer upgrades.");
      return;
    }
    notices.attempt(
        "That can't be done now",
        () -> {
          verb.accept(new UpgradeId(subject.get().id()), caller.account());
          notices.info("The upgrade is " + done, null);
        });
    read = false;
  }

  private Optional<UpgradeView> latest() {
    if (!read) {
      latest = service.page(new PageRequest(0, 1)).items().stream().findFirst();
      read = true;
    }
    return latest;
  }
}
