package dev.baton.gms.command;

import dev.baton.contracts.Epoch;
import dev.baton.contracts.NodeName;
import dev.baton.contracts.dispatch.DispatchedCommand;

/** A command and the channel that it goes over. */
public record Addressed(DispatchedCommand command, NodeName node, Epoch epoch) {}
