package dev.baton.go.link.load;

import dev.baton.go.runtime.type.Type;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/** The bootstrap methods of generated classes, which find their program through their loader. */
public final class Bootstraps {
  private static final ClassDesc SELF = ClassDesc.of(Bootstraps.class.getName());
  private static final ClassDesc TYPE = ClassDesc.of(Type.class.getName());
  private static final DirectMethodHandleDesc CALL =
      ConstantDescs.ofCallsiteBootstrap(
          SELF, "call", ConstantDescs.CD_CallSite, ConstantDescs.CD_int);
  private static final DirectMethodHandleDesc POLL =
      ConstantDescs.ofCallsiteBootstrap(SELF, "poll", ConstantDescs.CD_CallSite);
  private static final DirectMethodHandleDesc TYPE_CONSTANT =
      ConstantDescs.ofConstantBootstrap(SELF, "type", TYPE, ConstantDescs.CD_int);
  private static final DirectMethodHandleDesc TYPED_NIL =
      ConstantDescs.ofConstantBootstrap(
          SELF, "typedNil", ConstantDescs.CD_Object, ConstantDescs.CD_int);

  private Bootstraps() {}

  /** A call of a function. */
  public static DynamicCallSiteDesc callOf(int cell, String name, MethodTypeDesc type) {
    return DynamicCallSiteDesc.of(CALL, name, type, cell);
  }

  /** A poll: takes the goroutine, gives nothing. */
  public static DynamicCallSiteDesc pollOf(MethodTypeDesc type) {
    return DynamicCallSiteDesc.of(POLL, "poll", type);
  }

  public static DynamicConstantDesc<?> typeOf(int id) {
    return DynamicConstantDesc.ofNamed(TYPE_CONSTANT, "type", TYPE, id);
  }

  public static DynamicConstantDesc<?> typedNilOf(int id) {
    return DynamicConstantDesc.ofNamed(TYPED_NIL, "nil", ConstantDescs.CD_Object, id);
  }

  public static CallSite call(Lookup caller, String name, MethodType type, int cell) {
    return links(caller).function(cell, type);
  }

  public static CallSite poll(Lookup caller, String name, MethodType type) {
    return links(caller).poll();
  }

  public static Type type(Lookup caller, String name, Class<?> type, int id) {
    return links(caller).type(id);
  }

  public static Object typedNil(Lookup caller, String name, Class<?> type, int id) {
    return links(caller).typedNil(id);
  }

  private static Links links(Lookup caller) {
    return ((ProgramLoader) caller.lookupClass().getClassLoader()).links();
  }
}
