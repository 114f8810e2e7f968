package dev.baton.web.rest.node;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.web.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** A logical node to be added. */
public record LogicalNodeBody(@Nullable LogicalNodeName name) {

  /**
   * Checks the values.
   *
   * @throws FieldFault naming the field that does not do
   */
  public LogicalNodeBody {
    FieldFault.required("name", name);
  }

  LogicalNodeName required() {
    return FieldFault.required("name", name);
  }
}
