package dev.baton.go.link.function;

import java.util.List;

/**
 * A hidden class before it is defined.
 *
 * @param classData what the class finds as its class data
 * @param entry the name of the public static method to call
 */
// The bytes are handed over, not shared.
@SuppressWarnings("ArrayRecordComponent")
public record CompiledFunction(byte[] bytes, List<Object> classData, String entry) {
  public CompiledFunction {
    classData = List.copyOf(classData);
  }
}
