package dev.baton.go.link.generate;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.emit.Casts;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.MethodShape;
import dev.baton.go.link.shape.Names;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.MethodSet;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives a class the methods of a Go type: each is a bridge that takes erased arguments, finds the
 * receiver, through embedded fields if it is promoted, and calls the function.
 */
final class Methods {
  private static final MethodTypeDesc COPY = MethodTypeDesc.of(Descs.STRUCT);
  private static final ClassDesc PANICS = Names.runtime("Panics");
  private static final ClassDesc PANIC = Names.runtime("GoPanic");
  private static final MethodTypeDesc COPY_ANY =
      MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);

  private static final ClassDesc ASSERTIONS = Names.runtime("generated.Assertions");
  private static final MethodTypeDesc COPY_POINTED =
      MethodTypeDesc.of(ConstantDescs.CD_Object, Names.runtime("slice.Slice"));

  private final Shapes shapes;

  Methods(Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * @param receiver pushes the receiver, a value of the type, from {@code this}
   */
  void add(ClassBuilder builder, Type type, Consumer<CodeBuilder> receiver) {
    List<MethodSet.Method> methods = MethodSet.of(type);
    List<MethodShape> implemented = methods.stream().map(m -> shapes.method(m.func())).toList();
    builder.withInterfaceSymbols(implemented.stream().map(MethodShape::iface).distinct().toList());
    for (int i = 0; i < methods.size(); i++) {
      MethodSet.Method method = methods.get(i);
      MethodShape shape = implemented.get(i);
      builder.withMethodBody(
          shape.name(),
          shape.type(),
          ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL,
          code -> bridge(code, type, method, shape, receiver));
    }
  }

  private void bridge(
      CodeBuilder code,
      Type type,
      MethodSet.Method method,
      MethodShape shape,
      Consumer<CodeBuilder> receiver) {
    List<Var> path = method.path();
    boolean virtual = !path.isEmpty() && isInterface(path.getLast().type());
    if (!virtual) {
      code.aload(1);
    }
    receiver.accept(code);
    if (path.isEmpty() && type instanceof Pointer && !method.func().origin().pointerReceiver()) {
      checkNotNil(code, base(type), method.func());
    }
    Type holder = walk(code, type, method);
    if (virtual) {
      code.aload(1);
      arguments(code, shape.type(), shape.type());
      code.invokeinterface(shape.iface(), shape.name(), shape.type());
    } else {
      direct(code, holder, method.func(), shape);
    }
    code.return_(TypeKind.from(shape.type().returnType()));
  }

  /** A method of a value cannot be called on a nil pointer, and the panic says which it was. */
  private void checkNotNil(CodeBuilder code, Type base, Func method) {
    String type = shapes.type(base).toString();
    String name = type.substring(type.lastIndexOf('.') + 1);
    String text =
        "value method " + type + "." + method.name() + " called using nil *" + name + " pointer";
    Label present = code.newLabel();
    code.dup()
        .ifnonnull(present)
        .loadConstant(text)
        .invokestatic(PANICS, "plain", MethodTypeDesc.of(PANIC, ConstantDescs.CD_String))
        .athrow()
        .labelBinding(present);
  }

  private static boolean isInterface(Type type) {
    return type.underlying() instanceof Interface;
  }

  /** Goes from the receiver through the embedded fields, and tells the type of what it reaches. */
  private Type walk(CodeBuilder code, Type type, MethodSet.Method method) {
    Type at = type;
    List<Var> path = method.path();
    for (int i = 0; i < path.size(); i++) {
      Type struct = base(at);
      int index = method.index().get(i);
      at = path.get(i).type();
      boolean last = i == path.size() - 1;
      if (last
          && method.func().pointerReceiver()
          && !livesInPlace(at)
          && !(at instanceof Pointer)) {
        return address(code, struct, index, at);
      }
      StructShape shape = shapes.struct(struct);
      code.getfield(shape.desc(), shape.fieldName(index), shapes.valueClass(at));
      if (last && method.func().pointerReceiver() && at.underlying() instanceof ArrayType array) {
        return arrayPointer(code, at, array);
      }
    }
    return at;
  }

  private static boolean livesInPlace(Type type) {
    return type.underlying() instanceof Struct || type.underlying() instanceof ArrayType;
  }

  /** Replaces the array on the stack by the pointer to it. */
  private Type arrayPointer(CodeBuilder code, Type type, ArrayType array) {
    Type pointer = new Pointer(type);
    ClassDesc slice = shapes.valueClass(pointer);
    ClassDesc cells = shapes.cellClass(array.elem());
    code.invokestatic(
        slice,
        "of",
        MethodTypeDesc.of(
            slice, (cells.isPrimitive() ? cells : ConstantDescs.CD_Object).arrayType()));
    return pointer;
  }

  /** Replaces the struct on the stack by a pointer to its field. */
  private Type address(CodeBuilder code, Type struct, int index, Type field) {
    ClassDesc structClass = shapes.struct(struct).desc();
    ClassDesc pointer = shapes.fieldPointer(struct, index);
    code.new_(pointer)
        .dup_x1()
        .swap()
        .invokespecial(
            pointer,
            ConstantDescs.INIT_NAME,
            MethodTypeDesc.of(ConstantDescs.CD_void, structClass));
    return new Pointer(field);
  }

  private static Type base(Type type) {
    return type instanceof Pointer p ? p.elem() : type;
  }

  /** Calls a declared method on what has it, which is on the stack. */
  private void direct(CodeBuilder code, Type holder, Func method, MethodShape shape) {
    Func origin = method.origin();
    Type base = base(holder);
    if (!origin.pointerReceiver()) {
      value(code, holder);
    }
    List<Type> typeArgs = base instanceof Named n ? n.typeArgs() : List.of();
    MethodTypeDesc exact = shapes.cell(origin, typeArgs).type();
    arguments(code, shape.type(), exact.dropParameterTypes(1, 2));
    shapes.call(code, origin, typeArgs);
  }

  /** Makes the receiver on the stack, or what it points to, a value that the callee may change. */
  private void value(CodeBuilder code, Type holder) {
    ClassDesc value = shapes.valueClass(base(holder));
    if (base(holder).underlying() instanceof Struct) {
      code.invokevirtual(value, "copy", COPY).checkcast(value);
    } else if (value.isArray() && holder instanceof Pointer) {
      code.invokestatic(ASSERTIONS, "copyToArray", COPY_POINTED).checkcast(value);
    } else if (value.isArray()) {
      code.invokestatic(Descs.AGGREGATES, "copy", COPY_ANY).checkcast(value);
    } else if (holder instanceof Pointer) {
      ClassDesc got = value.isPrimitive() ? value : ConstantDescs.CD_Object;
      code.invokevirtual(shapes.valueClass(holder), "get", MethodTypeDesc.of(got));
      Casts.to(code, value);
    }
  }

  /** Pushes the bridge's arguments after the goroutine, narrowed. */
  private static void arguments(CodeBuilder code, MethodTypeDesc erased, MethodTypeDesc exact) {
    int slot = 2;
    for (int i = 1; i < erased.parameterCount(); i++) {
      TypeKind kind = TypeKind.from(erased.parameterType(i));
      code.loadLocal(kind, slot);
      Casts.to(code, exact.parameterType(i));
      slot += kind.slotSize();
    }
  }
}
