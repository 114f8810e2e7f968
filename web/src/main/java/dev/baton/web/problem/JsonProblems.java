package dev.baton.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.baton.web.problem.Problem.FieldError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what is wrong with a body that should have been JSON of a certain form, and where. */
public final class JsonProblems {

  private JsonProblems() {}

  /** The problem that a fault is. */
  public static Problem of(JsonProcessingException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException unknown ->
          field(400, unknown, "is not known here" + knownFields(unknown));
      case ValueInstantiationException refused -> refused(refused);
      case InvalidNullException missing -> field(422, missing, "must not be left out or null");
      case InvalidFormatException wrong ->
          field(422, wrong, "\"" + wrong.getValue() + "\" is not of the expected form");
      case MismatchedInputException mismatched when mismatched.getPath().isEmpty() ->
          malformed(mismatched);
      case MismatchedInputException mismatched ->
          field(422, mismatched, "is not of the expected type");
      case JsonMappingException mapping when !mapping.getPath().isEmpty() ->
          field(422, mapping, mapping.getOriginalMessage());
      default -> malformed(fault);
    };
  }

  private static Problem malformed(JsonProcessingException fault) {
    return Problem.of(
        400, "Bad Request", "Not the expected JSON" + position(fault) + ": " + message(fault));
  }

  private static Problem field(int status, JsonMappingException fault, String message) {
    return field(status, path(fault), message, position(fault));
  }

  private static Problem field(int status, String path, String message, String position) {
    String title = status == 400 ? "Bad Request" : "Unprocessable Content";
    String name = path.isEmpty() ? "body" : path;
    return Problem.of(status, title, name + " " + message + position)
        .with(List.of(new FieldError(name, message)));
  }

  private static String knownFields(UnrecognizedPropertyException unknown) {
    return Optional.ofNullable(unknown.getKnownPropertyIds())
        .map(ids -> ids.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")))
        .map(ids -> " (known: " + ids + ")")
        .orElse("");
  }

  /** The values' own constructors say best what they want. */
  private static Problem refused(ValueInstantiationException refused) {
    return switch (refused.getCause()) {
      case FieldFault fault ->
          field(
              422,
              Stream.of(path(refused), fault.field())
                  .filter(step -> !step.isEmpty())
                  .collect(Collectors.joining(".")),
              message(fault),
              "");
      case IllegalArgumentException wrong -> field(422, refused, "is refused: " + message(wrong));
      case null, default -> field(422, refused, "is not of the expected form");
    };
  }

  private static String message(IllegalArgumentException fault) {
    return Objects.requireNonNullElse(fault.getMessage(), "not allowed");
  }

  private static String path(JsonMappingException fault) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : fault.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String position(JsonProcessingException fault) {
    JsonLocation at = fault.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** The first line only: what follows names classes. */
  private static String message(JsonProcessingException fault) {
    String message =
        fault instanceof MismatchedInputException
            ? "the body is empty, or not of the expected type"
            : fault.getOriginalMessage();
    return message.lines().findFirst().orElse("unreadable");
  }
}
