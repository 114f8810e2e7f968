package dev.baton.gms.order;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.report.ReportEntry;

/** CDI event after commit ({@code @ObservesAsync}): a gateway told how far its drain has come. */
public record DrainProgressed(NodeName node, ReportEntry.DrainProgress progress) {}
