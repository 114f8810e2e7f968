package dev.baton.contracts.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.order.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GMS's answer to a {@link Request}, with the request's correlation id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Reply.Snapshot.class, name = "Snapshot"),
  @JsonSubTypes.Type(value = Reply.LogInAnswers.class, name = "LogInAnswers"),
  @JsonSubTypes.Type(value = Reply.AllocationAnswers.class, name = "AllocationAnswers"),
  @JsonSubTypes.Type(value = Reply.Done.class, name = "Done"),
  @JsonSubTypes.Type(value = Reply.Failed.class, name = "Failed")
})
public sealed interface Reply {

  /**
   * What a gateway must be.
   *
   * @param drain the drain order in force if the state is {@code DRAINING}, else null
   * @param masters addresses of the master gateways
   * @param term the highest fencing term so far
   */
  record Snapshot(
      NodeName node,
      NodeState state,
      @Nullable LogicalNodeName logicalNode,
      int capacity,
      Order.@Nullable Drain drain,
      List<String> masters,
      long term)
      implements Reply {}

  /** One answer for each log-in, in their order. */
  record LogInAnswers(List<LogInAnswer> answers) implements Reply {}

  /** For each question, in their order, one answer for each of its devices. */
  record AllocationAnswers(List<List<AllocationAnswer>> answers) implements Reply {}

  /** It is stored. */
  record Done() implements Reply {}

  /** The request as a whole could not be answered. */
  record Failed(String reason) implements Reply {}
}
