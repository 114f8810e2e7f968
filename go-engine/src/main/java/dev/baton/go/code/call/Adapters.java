package dev.baton.go.code.call;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.link.pack.Packed;
import dev.baton.go.runtime.frame.MethodNames;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Classes of func values: fields for what they capture, and the method {@code call}. Each is a
 * hidden class of its own, whose bytes are class data of the function.
 */
public final class Adapters {
  /** The call of a function without parameters and results. */
  public static final MethodTypeDesc CALL_TO_V = MethodTypeDesc.of(ConstantDescs.CD_void, Jvm.G);

  private static final DirectMethodHandleDesc MAKE =
      MethodHandleDesc.ofMethod(
          DirectMethodHandleDesc.Kind.STATIC,
          Jvm.CLOSURES,
          "make",
          MethodTypeDesc.of(
              ClassDesc.of("java.lang.invoke.CallSite"),
              ConstantDescs.CD_MethodHandles_Lookup,
              ConstantDescs.CD_String,
              ConstantDescs.CD_MethodType,
              ConstantDescs.CD_int));

  private Adapters() {}

  /** Emits the body of {@code call}; {@code captured} pushes what was captured, by place. */
  public interface Body {
    void emit(Gen inner, IntConsumer captured);
  }

  /** Pops what is captured and pushes a func value that extends {@code base}. */
  public static void push(
      Gen gen, ClassDesc base, MethodTypeDesc callType, List<ClassDesc> captured, Body body) {
    push(gen, gen.owner, base, callType, captured, body);
  }

  /** The same for a class of that name. */
  public static void push(
      Gen gen,
      ClassDesc owner,
      ClassDesc base,
      MethodTypeDesc callType,
      List<ClassDesc> captured,
      Body body) {
    push(gen, owner, base, captured, c -> call(gen, c, owner, callType, captured, body));
  }

  /** Builds the class with the members that {@code members} adds, and pushes an object of it. */
  public static void push(
      Gen gen,
      ClassDesc owner,
      ClassDesc base,
      List<ClassDesc> captured,
      Consumer<ClassBuilder> members) {
    byte[] bytes =
        ClassFiles.build(
            gen.unit,
            owner,
            c -> {
              c.withSuperclass(base);
              fields(c, captured);
              constructor(c, owner, base, captured);
              members.accept(c);
            });
    int place = gen.unit.pool().add(bytes);
    Packed.pack(gen.b, captured);
    if (!captured.isEmpty()) {
      gen.allocated(8L * captured.size());
    }
    gen.b.invokedynamic(
        DynamicCallSiteDesc.of(
            MAKE, "make", MethodTypeDesc.of(base, Packed.types(captured)), place));
  }

  private static void fields(ClassBuilder c, List<ClassDesc> captured) {
    for (int i = 0; i < captured.size(); i++) {
      c.withField("c" + i, captured.get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
    }
  }

  private static void constructor(
      ClassBuilder c, ClassDesc owner, ClassDesc base, List<ClassDesc> captured) {
    c.withMethodBody(
        ConstantDescs.INIT_NAME,
        MethodTypeDesc.of(ConstantDescs.CD_void, Packed.types(captured)),
        0,
        b -> {
          b.aload(0).invokespecial(base, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
          boolean packed = Packed.isNeeded(captured);
          for (int i = 0; i < captured.size(); i++) {
            b.aload(0);
            if (packed) {
              b.aload(1);
              Packed.get(b, i, captured.get(i));
            } else {
              b.loadLocal(TypeKind.from(captured.get(i)), b.parameterSlot(i));
            }
            b.putfield(owner, "c" + i, captured.get(i));
          }
          b.return_();
        });
  }

  private static void call(
      Gen gen,
      ClassBuilder c,
      ClassDesc owner,
      MethodTypeDesc callType,
      List<ClassDesc> captured,
      Body body) {
    c.withMethodBody(
        MethodNames.ADAPTER,
        callType,
        ClassFile.ACC_PUBLIC,
        b -> {
          Gen inner = gen.inner(owner, b, 1);
          body.emit(inner, i -> b.aload(0).getfield(owner, "c" + i, captured.get(i)));
        });
  }
}
