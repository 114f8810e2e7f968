package dev.baton.go.link.generate;

import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.emit.Casts;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Writes the boxes of types with methods. */
final class BoxWriter {
  private final Shapes shapes;
  private final Methods methods;

  BoxWriter(Shapes shapes) {
    this.shapes = shapes;
    this.methods = new Methods(shapes);
  }

  byte[] box(Type type, ClassDesc self, ClassDesc standard) {
    ClassDesc value = shapes.valueClass(type);
    ClassDesc held = value.isPrimitive() ? value : ConstantDescs.CD_Object;
    MethodTypeDesc constructor = MethodTypeDesc.of(CD_void, Descs.TYPE, held);
    return Frames.finalClass(
        shapes,
        self,
        standard,
        builder -> {
          Frames.constructor(
              builder,
              constructor,
              code ->
                  code.aload(0)
                      .aload(1)
                      .loadLocal(TypeKind.from(held), 2)
                      .invokespecial(standard, INIT_NAME, constructor)
                      .return_());
          methods.add(
              builder,
              type,
              code -> {
                code.aload(0).getfield(standard, "value", held);
                Casts.to(code, value);
              });
        });
  }
}
