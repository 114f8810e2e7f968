package dev.baton.go.code.jvm;

import java.lang.constant.ClassDesc;

/** The classes of the run-time support, as generated code names them. */
public final class Jvm {
  private static final String RUNTIME = "dev.baton.go.runtime.";

  public static final ClassDesc G = runtime("G");
  public static final ClassDesc STRING = runtime("value.GoString");
  public static final ClassDesc COMPLEX = runtime("value.Complex");
  public static final ClassDesc STRUCT = runtime("type.Struct");
  public static final ClassDesc BOXED = runtime("type.Boxed");
  public static final ClassDesc AGGREGATES = runtime("aggregate.Aggregates");
  public static final ClassDesc RUNES = runtime("value.Runes");
  public static final ClassDesc SLICE = runtime("slice.Slice");
  public static final ClassDesc REF_SLICE = runtime("slice.RefSlice");
  public static final ClassDesc BYTE_SLICE = runtime("slice.ByteSlice");
  public static final ClassDesc INT_SLICE = runtime("slice.IntSlice");
  public static final ClassDesc BOUNDS = runtime("slice.Bounds");
  public static final ClassDesc POINTER = runtime("pointer.Pointer");
  public static final ClassDesc MAP = runtime("map.GoMap");
  public static final ClassDesc LONG_MAP = runtime("map.LongMap");
  public static final ClassDesc STRING_MAP = runtime("map.StringMap");
  public static final ClassDesc OBJECT_MAP = runtime("map.ObjectMap");
  public static final ClassDesc MAP_VALUES = runtime("map.MapValues");
  public static final ClassDesc MAP_ITERATOR = runtime("map.MapIterator");
  public static final ClassDesc KEY_RULE = runtime("map.KeyRule");
  public static final ClassDesc TYPE = runtime("type.Type");
  public static final ClassDesc BASIC_TYPE = runtime("type.BasicType");
  public static final ClassDesc INTERFACES = runtime("type.Interfaces");
  public static final ClassDesc ARITHMETIC = runtime("Arithmetic");
  public static final ClassDesc CONVERSIONS = runtime("Conversions");
  public static final ClassDesc PRINTING = runtime("generated.Printing");
  public static final ClassDesc PANICS = runtime("Panics");
  public static final ClassDesc GO_PANIC = runtime("GoPanic");
  public static final ClassDesc DEFERS = runtime("panic.Defers");
  public static final ClassDesc RECOVERY = runtime("panic.Recovery");
  public static final ClassDesc GOROUTINES = runtime("sched.Goroutines");
  public static final ClassDesc CHAN = runtime("channel.Chan");
  public static final ClassDesc SELECT = runtime("channel.Select");
  public static final ClassDesc FUNC_TO_V = runtime("function.FuncToV");
  public static final ClassDesc FUNCTION = runtime("function.Function");
  public static final ClassDesc ASSERTIONS = runtime("generated.Assertions");
  public static final ClassDesc CLOSURES = runtime("generated.Closures");
  public static final ClassDesc UNSAFE = runtime("generated.Unsafe");
  public static final ClassDesc TWINS = runtime("memory.Twins");

  private Jvm() {}

  /** A class below the package of the run-time support. */
  public static ClassDesc runtime(String name) {
    return ClassDesc.of(RUNTIME + name);
  }
}
