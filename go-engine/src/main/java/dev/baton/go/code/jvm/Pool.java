package dev.baton.go.code.jvm;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The class data of a function's class and of those of its closures, who share one list. */
public final class Pool {
  private static final DirectMethodHandleDesc AT =
      MethodHandleDesc.ofMethod(
          DirectMethodHandleDesc.Kind.STATIC,
          ClassDesc.of("java.lang.invoke.MethodHandles"),
          "classDataAt",
          MethodTypeDesc.of(
              ConstantDescs.CD_Object,
              ConstantDescs.CD_MethodHandles_Lookup,
              ConstantDescs.CD_String,
              ConstantDescs.CD_Class,
              ConstantDescs.CD_int));

  private final List<Object> data = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();

  /** The list, which may still grow. */
  public List<Object> data() {
    return data;
  }

  /** Counts from 1 under each name. */
  public int next(String name) {
    return counters.merge(name, 1, Integer::sum);
  }

  public int add(Object constant) {
    return places.computeIfAbsent(
        constant,
        c -> {
          data.add(c);
          return data.size() - 1;
        });
  }

  /** The constant-pool form of a piece of class data. */
  public DynamicConstantDesc<?> constant(Object constant, ClassDesc type) {
    return DynamicConstantDesc.ofNamed(AT, ConstantDescs.DEFAULT_NAME, type, add(constant));
  }
}
