package dev.baton.web.rest.device;

import dev.baton.contracts.id.NodeName;
import dev.baton.gms.device.DeviceFilter;
import dev.baton.web.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which devices a call asks for. */
public class DeviceQuery {

  @QueryParam("state")
  @Nullable String state;

  @QueryParam("node")
  @Nullable String node;

  @QueryParam("q")
  @Nullable String text;

  DeviceFilter filter() {
    return new DeviceFilter(online(), nodeName(), text == null || text.isEmpty() ? null : text);
  }

  private @Nullable Boolean online() {
    return switch (state == null ? "" : state.toUpperCase(Locale.ROOT)) {
      case "" -> null;
      case "ONLINE" -> Boolean.TRUE;
      case "OFFLINE" -> Boolean.FALSE;
      default -> throw ProblemException.badParameter("state", "must be ONLINE or OFFLINE");
    };
  }

  private @Nullable NodeName nodeName() {
    try {
      return node == null || node.isEmpty() ? null : new NodeName(node);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badParameter("node", "is not the name of a node");
    }
  }
}
