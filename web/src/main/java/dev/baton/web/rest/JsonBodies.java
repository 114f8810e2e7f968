package dev.baton.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import dev.baton.web.problem.JsonProblems;
import dev.baton.web.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads and writes the bodies of the API by {@link Json#MAPPER}. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return !InputStream.class.isAssignableFrom(type);
  }

  @Override
  public @Nullable Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] text = body.readAllBytes();
    if (text.length == 0 && mayBeMissing(annotations)) {
      return null;
    }
    JavaType javaType = Json.MAPPER.constructType(genericType);
    try {
      Object value = Json.MAPPER.readValue(text, javaType);
      if (value == null) {
        throw ProblemException.badRequest("The body must not be null.");
      }
      return value;
    } catch (JsonProcessingException fault) {
      throw new ProblemException(JsonProblems.of(fault));
    }
  }

  private static boolean mayBeMissing(Annotation[] annotations) {
    return Arrays.stream(annotations).anyMatch(MayBeMissing.class::isInstance);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type != String.class;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    // Not by writeValue: it closes the stream, which is the container's.
    body.write(Json.MAPPER.writeValueAsBytes(value));
  }
}
