package dev.baton.go.link.pack;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Hands values to a method of the JVM, which takes 255 words at most: if they are too many, as the
 * elements of one array. Booleans are numbers there. Thread-safe: it keeps nothing.
 */
public final class Packed {
  /** Some words are left for receivers, goroutines and what call sites need themselves. */
  private static final int MOST_WORDS = 240;

  private static final ClassDesc ARRAY = ConstantDescs.CD_Object.arrayType();

  private Packed() {}

  /** Whether parameters of these types are too many. */
  public static boolean isNeeded(List<ClassDesc> values) {
    return values.stream().mapToInt(v -> TypeKind.from(v).slotSize()).sum() > MOST_WORDS;
  }

  /** The parameters that take values of these types: as they are, or one array. */
  public static List<ClassDesc> types(List<ClassDesc> values) {
    return isNeeded(values) ? List.of(ARRAY) : values;
  }

  /** Replaces pushed values by what {@link #types} says. */
  public static void pack(CodeBuilder code, List<ClassDesc> values) {
    if (isNeeded(values)) {
      packAll(code, values);
    }
  }

  /** Replaces pushed values by one array of them. */
  public static void packAll(CodeBuilder code, List<ClassDesc> values) {
    int array = code.allocateLocal(TypeKind.REFERENCE);
    begin(code, values.size());
    code.astore(array);
    for (int i = values.size() - 1; i >= 0; i--) {
      box(code, values.get(i));
      code.aload(array).swap().loadConstant(i).swap().aastore();
    }
    code.aload(array);
  }

  /** Pushes an array for that many values. */
  public static void begin(CodeBuilder code, int count) {
    code.loadConstant(count).anewarray(ConstantDescs.CD_Object);
  }

  /** Puts the value that {@code push} pushes into the pushed array, which stays. */
  public static void put(CodeBuilder code, int place, ClassDesc type, Runnable push) {
    code.dup().loadConstant(place);
    push.run();
    box(code, type);
    code.aastore();
  }

  /** Replaces the pushed array by one of its values. */
  public static void get(CodeBuilder code, int place, ClassDesc type) {
    code.loadConstant(place).aaload();
    if (type.isPrimitive()) {
      ClassDesc number = number(type);
      ClassDesc box = boxOf(number);
      code.checkcast(box)
          .invokevirtual(box, number.displayName() + "Value", MethodTypeDesc.of(number));
    } else if (!type.equals(ConstantDescs.CD_Object)) {
      code.checkcast(type);
    }
  }

  private static void box(CodeBuilder code, ClassDesc type) {
    if (type.isPrimitive()) {
      ClassDesc number = number(type);
      ClassDesc box = boxOf(number);
      code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, number));
    }
  }

  private static ClassDesc number(ClassDesc primitive) {
    return TypeKind.from(primitive).asLoadable().upperBound();
  }

  private static ClassDesc boxOf(ClassDesc number) {
    return switch (TypeKind.from(number)) {
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      default -> ConstantDescs.CD_Integer;
    };
  }
}
