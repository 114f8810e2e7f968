package dev.baton.go.link.shape;

import dev.baton.go.link.pack.Packed;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** The class that holds several results, in fields {@code r0}, {@code r1} … of erased types. */
public record TupleShape(ClassDesc desc, List<Erasure> fields) {
  public TupleShape {
    fields = List.copyOf(fields);
  }

  public ClassDesc fieldClass(int i) {
    return fields.get(i).classDesc();
  }

  public String fieldName(int i) {
    return "r" + i;
  }

  /** What the fields hold. */
  public List<ClassDesc> fieldClasses() {
    return fields.stream().map(Erasure::classDesc).toList();
  }

  /** The constructor takes the fields in order, packed if they are too many. */
  public MethodTypeDesc constructorType() {
    return MethodTypeDesc.of(ConstantDescs.CD_void, Packed.types(fieldClasses()));
  }
}
