package dev.baton.contracts.report;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import java.util.List;

/**
 * A batch of news from one gateway, in the order in which they happened.
 *
 * @param bootId the process that speaks, as in its Hello
 * @param number counts the reports of this process from 1, without gaps
 */
public record Report(
    ServerName server, NodeName node, String bootId, long number, List<ReportEntry> entries) {}
