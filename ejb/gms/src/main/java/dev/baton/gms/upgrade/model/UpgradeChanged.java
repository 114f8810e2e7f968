package dev.baton.gms.upgrade.model;

import dev.baton.contracts.id.UpgradeId;

/** CDI event after commit ({@code @ObservesAsync}): something that an upgrade shows has changed. */
public record UpgradeChanged(UpgradeId upgrade) {}
