package dev.baton.go.code.convert;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.constant.BoolValue;
import dev.baton.go.constant.ComplexValue;
import dev.baton.go.constant.Conversion;
import dev.baton.go.constant.FloatValue;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.StringValue;
import dev.baton.go.constant.Value;
import dev.baton.go.runtime.value.GoString;
import dev.baton.go.types.Type;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;

/** Constants of Go as constants of the JVM. */
public final class Constants {
  /** Longer strings are class data: the constant pool would not hold them. */
  private static final int LONG = 8000;

  private static final DirectMethodHandleDesc STRING =
      MethodHandleDesc.ofMethod(
          DirectMethodHandleDesc.Kind.STATIC,
          Jvm.STRING,
          "constant",
          MethodTypeDesc.of(
              Jvm.STRING,
              ConstantDescs.CD_MethodHandles_Lookup,
              ConstantDescs.CD_String,
              ConstantDescs.CD_Class,
              ConstantDescs.CD_String));

  private Constants() {}

  /** Pushes a constant of that type. */
  public static void push(Gen gen, Value value, Type type) {
    Kind kind = Reps.kind(type);
    switch (kind) {
      case BOOL -> gen.b.loadConstant(((BoolValue) value).value() ? 1 : 0);
      case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> gen.b.loadConstant((int) whole(value));
      case INT64, UINT64 -> gen.b.loadConstant(whole(value));
      case FLOAT32 -> gen.b.loadConstant(single(value));
      case FLOAT64 -> gen.b.loadConstant(Conversion.toDouble(value));
      case REF -> reference(gen, value, type);
    }
  }

  /** The lowest 64 bits of a whole number. */
  public static long whole(Value value) {
    if (Conversion.toInt(value) instanceof IntValue i) {
      return i.longValue();
    }
    throw new Unsupported("constant " + value + " as an integer");
  }

  private static float single(Value value) {
    return Conversion.toFloat(value) instanceof FloatValue f
        ? f.toFloat()
        : (float) Conversion.toDouble(value);
  }

  private static void reference(Gen gen, Value value, Type type) {
    if (Reps.isString(type) && value instanceof StringValue s) {
      string(gen, s.bytes());
    } else if (Reps.isComplex(type) && Conversion.toComplex(value) instanceof ComplexValue c) {
      gen.b.loadConstant(Conversion.toDouble(c.re())).loadConstant(Conversion.toDouble(c.im()));
      gen.invokeStatic(
          Jvm.COMPLEX, "of", Jvm.COMPLEX, ConstantDescs.CD_double, ConstantDescs.CD_double);
    } else if (Reps.isUnsafePointer(type)) {
      gen.b.aconst_null();
    } else {
      throw new Unsupported("constant " + value + " of type " + type);
    }
  }

  static void string(Gen gen, byte[] bytes) {
    if (bytes.length == 0) {
      gen.b.getstatic(Jvm.STRING, "EMPTY", Jvm.STRING);
    } else if (bytes.length > LONG) {
      gen.pushData(GoString.wrap(bytes), Jvm.STRING);
    } else {
      gen.b.ldc(string(bytes));
    }
  }

  private static DynamicConstantDesc<?> string(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    ClassDesc type = Jvm.STRING;
    return DynamicConstantDesc.ofNamed(STRING, ConstantDescs.DEFAULT_NAME, type, text);
  }

  /** A constant as the element of a Java array of that kind, or the string. */
  public static Object element(Value value, Type type) {
    return switch (Reps.kind(type)) {
      case BOOL -> ((BoolValue) value).value();
      case INT8, UINT8 -> (byte) whole(value);
      case INT16 -> (short) whole(value);
      case UINT16 -> (char) whole(value);
      case INT32, UINT32 -> (int) whole(value);
      case INT64, UINT64 -> whole(value);
      case FLOAT32 -> single(value);
      case FLOAT64 -> Conversion.toDouble(value);
      case REF -> GoString.wrap(((StringValue) value).bytes());
    };
  }
}
