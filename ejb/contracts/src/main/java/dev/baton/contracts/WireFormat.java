package dev.baton.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The JSON form of every message between GMS and gateways. A reader passes over fields it does not
 * know, so that two releases can talk to each other. Safe for use by several threads.
 */
public final class WireFormat {

  /**
   * Goes with each message as the property {@code version}; raised when old readers must not guess.
   */
  public static final int VERSION = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private WireFormat() {}

  /** The message as UTF-8 JSON, its kind in the field {@code type}. */
  public static byte[] encode(Object message) {
    try {
      return JSON.writeValueAsBytes(message);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + message.getClass().getName(), e);
    }
  }

  /**
   * Reads a message of the given family, for example {@code Order}.
   *
   * @throws MalformedMessageException if the bytes are no message of that family
   */
  public static <T> T decode(byte[] bytes, Class<T> family) {
    try {
      return JSON.readValue(bytes, family);
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedMessageException(family, e);
    }
  }
}
