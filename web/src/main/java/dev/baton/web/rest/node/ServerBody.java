package dev.baton.web.rest.node;

import dev.baton.contracts.id.ServerName;
import dev.baton.gms.node.NewServer;
import dev.baton.web.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * A server to be registered.
 *
 * @param machine the machine that it runs on; several servers may share one (G16)
 * @param managementAddress {@code host:port} of its management interface
 * @param deviceAddress {@code host:port} that devices are told
 * @param capacity how many devices its gateway can take, at least 1
 */
public record ServerBody(
    @Nullable ServerName name,
    @Nullable String machine,
    @Nullable String managementAddress,
    @Nullable String deviceAddress,
    @Nullable Integer capacity) {

  private static final int LARGEST = 10_000_000;

  /**
   * Checks the values.
   *
   * @throws FieldFault naming the field that does not do
   */
  public ServerBody {
    FieldFault.required("name", name);
    FieldFault.required("machine", machine);
    FieldFault.required("managementAddress", managementAddress);
    FieldFault.required("deviceAddress", deviceAddress);
    FieldFault.inRange("capacity", FieldFault.required("capacity", capacity), 1, 1, LARGEST);
  }

  /**
   * The same as a wish to the registry.
   *
   * @throws FieldFault if the registry does not take it
   */
  NewServer description() {
    try {
      return new NewServer(
          FieldFault.required("name", name),
          FieldFault.required("machine", machine),
          FieldFault.required("managementAddress", managementAddress),
          FieldFault.required("deviceAddress", deviceAddress),
          FieldFault.required("capacity", capacity));
    } catch (FieldFault fault) {
      throw fault;
    } catch (IllegalArgumentException wrong) {
      throw new FieldFault("server", String.valueOf(wrong.getMessage()));
    }
  }
}
