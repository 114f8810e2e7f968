package dev.baton.go.link.shape;

import dev.baton.go.types.Struct;
import dev.baton.go.types.Var;
import java.lang.constant.ClassDesc;

/** The class of a struct type: its constructor without arguments makes a zero value. */
public record StructShape(ClassDesc desc, Struct struct) {

  /** The Java field; public, of the value class of the field's type. */
  public String fieldName(int i) {
    Var field = struct.field(i);
    return field.name().equals("_") ? "_" + i : field.name();
  }
}
