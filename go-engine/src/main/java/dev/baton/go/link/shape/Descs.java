package dev.baton.go.link.shape;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Descriptors of run-time classes. */
public final class Descs {
  public static final ClassDesc G = Names.runtime("G");
  public static final ClassDesc STRING = Names.runtime("value.GoString");
  public static final ClassDesc COMPLEX = Names.runtime("value.Complex");
  public static final ClassDesc STRUCT = Names.runtime("type.Struct");
  public static final ClassDesc AGGREGATES = Names.runtime("aggregate.Aggregates");
  public static final ClassDesc CHAN = Names.runtime("channel.Chan");
  public static final ClassDesc TYPE = Names.runtime("type.Type");
  public static final ClassDesc FUNCTION = Names.runtime("function.Function");
  public static final ClassDesc INTERFACES = Names.runtime("type.Interfaces");
  public static final ClassDesc POINTER = Names.runtime("pointer.Pointer");
  public static final ClassDesc REF_BOXED = Names.runtime("type.RefBoxed");
  public static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();
  public static final ClassDesc STRUCTS = STRUCT.arrayType();
  public static final MethodTypeDesc NO_ARGUMENTS = MethodTypeDesc.of(ConstantDescs.CD_void);

  private Descs() {}
}
