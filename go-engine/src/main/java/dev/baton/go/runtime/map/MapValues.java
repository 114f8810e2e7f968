package dev.baton.go.runtime.map;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of map entries. An entry below 0 is an absent one: its value is zero. The map is null
 * for nil.
 */
public final class MapValues {
  private MapValues() {}

  private static Object values(@Nullable GoMap map) {
    return Objects.requireNonNull(map).values;
  }

  public static boolean boolAt(@Nullable GoMap map, int entry) {
    return entry < 0 ? false : ((boolean[]) values(map))[entry];
  }

  public static int byteAt(@Nullable GoMap map, int entry) {
    return entry < 0 ? 0 : ((byte[]) values(map))[entry];
  }

  public static int unsignedByteAt(@Nullable GoMap map, int entry) {
    return entry < 0 ? 0 : ((byte[]) values(map))[entry] & 0xff;
  }

  public static int shortAt(@Nullable GoMap map, int entry) {
    return entry < 0 ? 0 : ((short[]) values(map))[entry];
  }

  public static int charAt(@Nullable GoMap map, int entry) {
    return entry < 0 ? 0 : ((char[]) values(map))[entry];
  }

  public static int intAt(@Nullable GoMap map, int entry) {
    return entry < 0 ? 0 : ((int[]) values(map))[entry];
  }

  public static long longAt(@Nullable GoMap map, int entry) {
    return entry < 0 ? 0 : ((long[]) values(map))[entry];
  }

  public static float floatAt(@Nullable GoMap map, int entry) {
    return entry < 0 ? 0 : ((float[]) values(map))[entry];
  }

  public static double doubleAt(@Nullable GoMap map, int entry) {
    return entry < 0 ? 0 : ((double[]) values(map))[entry];
  }

  public static @Nullable Object refAt(@Nullable GoMap map, int entry, @Nullable Object zero) {
    return entry < 0 ? zero : ((Object[]) values(map))[entry];
  }

  public static void setBool(GoMap map, int entry, boolean value) {
    ((boolean[]) map.values)[entry] = value;
  }

  public static void setByte(GoMap map, int entry, int value) {
    ((byte[]) map.values)[entry] = (byte) value;
  }

  public static void setShort(GoMap map, int entry, int value) {
    ((short[]) map.values)[entry] = (short) value;
  }

  public static void setChar(GoMap map, int entry, int value) {
    ((char[]) map.values)[entry] = (char) value;
  }

  public static void setInt(GoMap map, int entry, int value) {
    ((int[]) map.values)[entry] = value;
  }

  public static void setLong(GoMap map, int entry, long value) {
    ((long[]) map.values)[entry] = value;
  }

  public static void setFloat(GoMap map, int entry, float value) {
    ((float[]) map.values)[entry] = value;
  }

  public static void setDouble(GoMap map, int entry, double value) {
    ((double[]) map.values)[entry] = value;
  }

  public static void setRef(GoMap map, int entry, @Nullable Object value) {
    ((@Nullable Object[]) map.values)[entry] = value;
  }
}
