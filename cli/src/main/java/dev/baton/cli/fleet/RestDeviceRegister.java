package dev.baton.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.terminal.CliFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register of the management service, over its REST API. */
public record RestDeviceRegister(RestClient api) implements DeviceRegister {
  private static final int BATCH = 1_000;

  @Override
  public void register(Map<String, String> secrets) {
    List<Map.Entry<String, String>> all = new ArrayList<>(secrets.entrySet());
    for (int from = 0; from < all.size(); from += BATCH) {
      registerBatch(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }

  private void registerBatch(List<Map.Entry<String, String>> batch) {
    StringBuilder csv = new StringBuilder("id,secret,level,addressPriority,group\n");
    for (Map.Entry<String, String> device : batch) {
      csv.append(device.getKey()).append(',').append(device.getValue()).append(",1,1,fleet\n");
    }
    JsonNode answer = api.postCsv("devices", csv.toString());
    if (!answer.path("failed").isEmpty()) {
      JsonNode first = answer.path("failed").get(0);
      throw new CliFailure(
          "Device "
              + first.path("id").asText()
              + " was not registered: "
              + first.path("error").asText());
    }
  }

  @Override
  public Map<String, String> logicalNodes(List<String> ids) {
    Set<String> wanted = new HashSet<>(ids);
    Map<String, String> homes = new HashMap<>();
    for (JsonNode device : api.list("devices?q=sim-")) {
      String id = device.path("id").asText();
      if (wanted.contains(id)) {
        homes.put(id, device.path("logicalNode").asText());
      }
    }
    return homes;
  }
}
