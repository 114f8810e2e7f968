package dev.baton.web.rest.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.gms.device.DeviceCsv;
import dev.baton.gms.device.RegistrationLine;
import dev.baton.web.problem.JsonProblems;
import dev.baton.web.problem.ProblemException;
import dev.baton.web.rest.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bodies that name one device or many. In one of many a fault does not stop the others. */
final class DeviceBodies {

  private DeviceBodies() {}

  static DeviceBody one(JsonNode object) {
    try {
      return Json.MAPPER.treeToValue(object, DeviceBody.class);
    } catch (JsonProcessingException fault) {
      throw new ProblemException(JsonProblems.of(fault));
    }
  }

  static List<RegistrationLine> many(JsonNode array) {
    List<RegistrationLine> lines = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      lines.add(line(lines.size() + 1, element));
    }
    return lines;
  }

  static List<RegistrationLine> csv(String text) {
    try {
      return DeviceCsv.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IllegalArgumentException wrong) {
      throw ProblemException.badRequest(String.valueOf(wrong.getMessage()));
    }
  }

  private static RegistrationLine line(int number, JsonNode element) {
    try {
      return new RegistrationLine.Valid(number, one(element).device());
    } catch (ProblemException fault) {
      return new RegistrationLine.Invalid(
          number, idOf(element), String.valueOf(fault.problem().detail()));
    }
  }

  private static @Nullable String idOf(JsonNode element) {
    return element.path("id").isValueNode() ? element.path("id").asText() : null;
  }
}
