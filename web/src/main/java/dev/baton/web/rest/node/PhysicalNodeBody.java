package dev.baton.web.rest.node;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.web.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * A physical node to be rolled out.
 *
 * @param server which is to carry it
 * @param release what is to be deployed
 * @param logicalNode what it is to serve
 */
public record PhysicalNodeBody(
    @Nullable ServerName server,
    @Nullable ReleaseVersion release,
    @Nullable LogicalNodeName logicalNode) {

  /**
   * Checks the values.
   *
   * @throws FieldFault naming the field that does not do
   */
  public PhysicalNodeBody {
    FieldFault.required("server", server);
    FieldFault.required("release", release);
    FieldFault.required("logicalNode", logicalNode);
  }
}
