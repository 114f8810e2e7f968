package dev.baton.gms.command;

import dev.baton.contracts.dispatch.DispatchedCommand;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;

/** A command and the channel that it goes over. */
public record Addressed(DispatchedCommand command, NodeName node, Epoch epoch) {}
