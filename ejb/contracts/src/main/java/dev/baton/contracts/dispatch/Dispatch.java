package dev.baton.contracts.dispatch;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import java.util.List;

/** Commands for devices of one gateway. Loss is made good by GMS, which sends them again. */
public record Dispatch(ServerName server, NodeName node, List<DispatchedCommand> commands) {}
