package dev.baton.go.link.generate;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.pack.Packed;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.FuncShape;
import dev.baton.go.link.shape.Names;
import dev.baton.go.runtime.type.FunctionMaker;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Writes the classes of func values whose code is a Java object. */
public final class MadeFunctionWriter {
  private static final ClassDesc CODE =
      FunctionMaker.ErasedCode.class.describeConstable().orElseThrow();
  private static final MethodTypeDesc CALL = MethodTypeDesc.of(CD_Object, Descs.G, Descs.OBJECTS);

  private final Shapes shapes;

  public MadeFunctionWriter(Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * A subclass for one erased signature, to be defined beside the generated classes.
   *
   * @param results the erased results
   */
  public byte[] function(FuncShape shape, List<ClassDesc> results) {
    ClassDesc self = Names.generated("Made" + shape.desc().displayName());
    return Frames.finalClass(
        shapes,
        self,
        shape.desc(),
        type -> {
          type.withField("code", CODE, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
          Frames.constructor(
              type,
              MethodTypeDesc.of(CD_void, CODE),
              code ->
                  code.aload(0)
                      .invokespecial(shape.desc(), INIT_NAME, Descs.NO_ARGUMENTS)
                      .aload(0)
                      .aload(1)
                      .putfield(self, "code", CODE)
                      .return_());
          Frames.method(
              type,
              "call",
              shape.callType(),
              code -> {
                code.aload(0).getfield(self, "code", CODE).aload(1);
                arguments(code, shape.callType());
                code.invokeinterface(CODE, "call", CALL);
                result(code, shape.callType().returnType(), results);
              });
        });
  }

  /** Pushes the arguments after the goroutine as an array. */
  private static void arguments(CodeBuilder code, MethodTypeDesc type) {
    if (type.parameterType(type.parameterCount() - 1).equals(Descs.OBJECTS)) {
      code.aload(2); // They are one already.
      return;
    }
    int count = type.parameterCount() - 1;
    code.loadConstant(count).anewarray(CD_Object);
    for (int i = 0; i < count; i++) {
      ClassDesc argument = type.parameterType(i + 1);
      code.dup().loadConstant(i).loadLocal(TypeKind.from(argument), code.parameterSlot(i + 1));
      Plain.box(code, argument);
      code.aastore();
    }
  }

  private static void result(CodeBuilder code, ClassDesc type, List<ClassDesc> results) {
    switch (results.size()) {
      case 0 -> code.pop().return_();
      case 1 -> {
        Plain.unbox(code, type);
        code.return_(TypeKind.from(type));
      }
      default -> tuple(code, type, results);
    }
  }

  private static void tuple(CodeBuilder code, ClassDesc tuple, List<ClassDesc> results) {
    int array = code.allocateLocal(TypeKind.REFERENCE);
    code.checkcast(Descs.OBJECTS).astore(array).new_(tuple).dup();
    for (int i = 0; i < results.size(); i++) {
      code.aload(array).loadConstant(i).aaload();
      Plain.unbox(code, results.get(i));
    }
    Packed.pack(code, results);
    code.invokespecial(tuple, INIT_NAME, MethodTypeDesc.of(CD_void, Packed.types(results)))
        .areturn();
  }
}
