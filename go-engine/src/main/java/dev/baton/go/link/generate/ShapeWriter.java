package dev.baton.go.link.generate;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.emit.Zeros;
import dev.baton.go.link.pack.Packed;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.FuncShape;
import dev.baton.go.link.shape.MethodShape;
import dev.baton.go.link.shape.TupleShape;
import dev.baton.go.link.shape.VarShape;
import dev.baton.go.types.Var;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Writes the simple classes: tuples, func types, method interfaces, variable holders. */
final class ShapeWriter {
  /** How many variables get their zero values in one method; the JVM limits its size. */
  private static final int ZEROS = 1000;

  private final Shapes shapes;

  ShapeWriter(Shapes shapes) {
    this.shapes = shapes;
  }

  byte[] tuple(TupleShape shape) {
    return Frames.finalClass(
        shapes,
        shape.desc(),
        CD_Object,
        type -> {
          for (int i = 0; i < shape.fields().size(); i++) {
            type.withField(
                shape.fieldName(i),
                shape.fieldClass(i),
                ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
          }
          Frames.constructor(type, shape.constructorType(), code -> fill(code, shape));
        });
  }

  private static void fill(CodeBuilder code, TupleShape shape) {
    code.aload(0).invokespecial(CD_Object, INIT_NAME, Descs.NO_ARGUMENTS);
    boolean packed = Packed.isNeeded(shape.fieldClasses());
    int slot = 1;
    for (int i = 0; i < shape.fields().size(); i++) {
      TypeKind kind = shape.fields().get(i).typeKind();
      code.aload(0);
      if (packed) {
        code.aload(1);
        Packed.get(code, i, shape.fieldClass(i));
      } else {
        code.loadLocal(kind, slot);
      }
      code.putfield(shape.desc(), shape.fieldName(i), shape.fieldClass(i));
      slot += kind.slotSize();
    }
    code.return_();
  }

  byte[] func(FuncShape shape) {
    return ClassFile.of()
        .build(
            shape.desc(),
            type ->
                type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT | ClassFile.ACC_SUPER)
                    .withSuperclass(Descs.FUNCTION)
                    .withMethodBody(
                        INIT_NAME,
                        Descs.NO_ARGUMENTS,
                        ClassFile.ACC_PUBLIC,
                        code ->
                            code.aload(0)
                                .invokespecial(Descs.FUNCTION, INIT_NAME, Descs.NO_ARGUMENTS)
                                .return_())
                    .withMethod(
                        "call",
                        shape.callType(),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT,
                        method -> {}));
  }

  byte[] methodInterface(MethodShape shape) {
    int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT;
    return ClassFile.of()
        .build(
            shape.iface(),
            type ->
                type.withFlags(flags | ClassFile.ACC_INTERFACE)
                    .withMethod(shape.name(), shape.type(), flags, method -> {}));
  }

  /** All variables begin as zero values, also before the package's initialisation. */
  byte[] holder(ClassDesc self, List<Var> vars, List<VarShape> variables) {
    return Frames.finalClass(
        shapes,
        self,
        CD_Object,
        type -> {
          for (VarShape variable : variables) {
            type.withField(
                variable.field(), variable.type(), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC);
          }
          type.withMethodBody(
              ConstantDescs.CLASS_INIT_NAME,
              MethodTypeDesc.of(ConstantDescs.CD_void),
              ClassFile.ACC_STATIC,
              code -> {
                for (int from = 0; from < vars.size(); from += ZEROS) {
                  code.invokestatic(self, "zeros" + from, Descs.NO_ARGUMENTS);
                }
                code.return_();
              });
          for (int from = 0; from < vars.size(); from += ZEROS) {
            int first = from;
            type.withMethodBody(
                "zeros" + from,
                Descs.NO_ARGUMENTS,
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC,
                code -> zeros(code, self, vars, variables, first));
          }
        });
  }

  private void zeros(
      CodeBuilder code, ClassDesc self, List<Var> vars, List<VarShape> variables, int first) {
    for (int i = first; i < Math.min(first + ZEROS, vars.size()); i++) {
      VarShape variable = variables.get(i);
      if (!variable.type().isPrimitive() && !Zeros.isNull(vars.get(i).type())) {
        Zeros.push(code, shapes, vars.get(i).type());
        code.putstatic(self, variable.field(), variable.type());
      }
    }
    code.return_();
  }
}
