package dev.baton.gms.upgrade.model;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.UpgradeId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release that is rolled over logical nodes, one step for each (G13). It is stored before
 * anything is done; it is over when all its steps are.
 */
@Entity
public class Upgrade {

  private static final int MAX_MESSAGE = 2000;

  @Id private String id;
  private String fromRelease;
  private String toRelease;
  private String settings;
  private String startedBy;
  private Instant startedAt;
  private @Nullable Instant finishedAt;

  @Enumerated(EnumType.STRING)
  private UpgradeState state;

  @Enumerated(EnumType.STRING)
  private @Nullable Pause pause;

  private @Nullable String message;
  @Version private long revision;

  @OneToMany(mappedBy = "upgrade", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
  @OrderBy("position")
  private List<UpgradeStep> steps = new ArrayList<>();

  /** For JPA only. */
  protected Upgrade() {}

  public Upgrade(
      UpgradeId id, String fromRelease, UpgradeSettings settings, String by, Instant now) {
    this.id = id.value();
    this.fromRelease = fromRelease;
    this.toRelease = settings.release().value();
    this.settings = new String(WireFormat.encode(settings), StandardCharsets.UTF_8);
    this.startedBy = by;
    this.startedAt = now;
    this.state = UpgradeState.PLANNED;
  }

  /** Adds a step behind the others. */
  public void add(StepPlan plan, Instant now) {
    steps.add(new UpgradeStep(this, steps.size() + 1, plan, now));
  }

  /** Stops every step where it is. */
  public void pause(Pause why, String text) {
    pause = why;
    say(text);
  }

  /** Lets the steps go on. */
  public void resume() {
    pause = null;
    message = null;
  }

  /** Says something for people to read. */
  public void say(String text) {
    message = text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE) : text;
  }

  /** Takes its state from its steps. */
  public void sumUp(Instant now) {
    state = UpgradeState.of(steps.stream().map(UpgradeStep::state).toList(), pause != null);
    if (state.isOver() && finishedAt == null) {
      finishedAt = now;
      pause = null;
    }
  }

  public UpgradeId id() {
    return new UpgradeId(id);
  }

  /** The releases that it replaces, separated by commas if there are several. */
  public String from() {
    return fromRelease;
  }

  /** The release that it brings. */
  public ReleaseVersion to() {
    return new ReleaseVersion(toRelease);
  }

  /** What it was asked to do. */
  public UpgradeSettings settings() {
    return WireFormat.decode(settings.getBytes(StandardCharsets.UTF_8), UpgradeSettings.class);
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** When its last step was over; empty before that. */
  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  public UpgradeState state() {
    return state;
  }

  /** Why it stands still, if it does. */
  public Optional<Pause> pause() {
    return Optional.ofNullable(pause);
  }

  /** What there is to say about it. */
  public Optional<String> message() {
    return Optional.ofNullable(message);
  }

  /** One for each logical node, in the order in which they begin. */
  public List<UpgradeStep> steps() {
    return List.copyOf(steps);
  }
}
