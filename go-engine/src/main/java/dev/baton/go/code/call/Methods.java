package dev.baton.go.code.call;

import dev.baton.go.check.info.Selection;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Paths;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.link.shape.MethodShape;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Func;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import dev.baton.go.types.rule.Found;
import dev.baton.go.types.rule.Lookup;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.List;

/** Methods: which one a selector means, its receiver, its call. */
public final class Methods {
  private final Gen gen;

  /**
   * A method found on a type.
   *
   * @param start the type that the search began at
   * @param way the embedded fields on the way
   * @param holder the type, at the way's end, that has the method
   */
  public record Target(Type start, Func method, List<Integer> way, Type holder) {
    public boolean isInterface() {
      return Reps.isInterface(holder);
    }

    /** The receiver's type as the method declares it. */
    public Type receiver() {
      if (isInterface()) {
        return holder;
      }
      Type base = Paths.struct(holder);
      if (holder.underlying() instanceof Pointer && holder instanceof Named) {
        base = holder;
      }
      return method.pointerReceiver() ? new Pointer(base) : base;
    }
  }

  public Methods(Gen gen) {
    this.gen = gen;
  }

  /** The method that a selector means, with type parameters put in. */
  public Target target(Expr.Selector selector) {
    Selection selection = gen.unit.info().selection(selector);
    if (selection == null || !(selection.obj() instanceof Func f)) {
      throw new Unsupported("method " + selector.sel.name);
    }
    return target(gen.unit.type(selector.x), f);
  }

  private Target target(Type start, Func generic) {
    Found found = Lookup.fieldOrMethod(start, true, generic.pkg(), generic.name());
    if (!(found.obj() instanceof Func method)) {
      throw new Unsupported("method " + generic.name() + " of " + start);
    }
    List<Integer> way = found.index().subList(0, found.index().size() - 1);
    return new Target(start, method, way, Paths.type(start, way));
  }

  /** The JVM type of the receiver operand. */
  public ClassDesc receiverDesc(Target target) {
    return target.isInterface()
        ? java.lang.constant.ConstantDescs.CD_Object
        : gen.desc(target.receiver());
  }

  /** Pushes the receiver that {@code x.m()} passes. */
  public void pushReceiver(Target target, Expr x) {
    boolean byPlace =
        !target.isInterface()
            && target.method.pointerReceiver()
            && !Reps.isPointer(target.holder)
            && !Reps.isStruct(target.holder);
    if (byPlace && target.way.isEmpty()) {
      gen.values().address(x);
      return;
    }
    gen.values().push(x);
    gen.line(x.pos());
    fromStart(target, byPlace, target.way.isEmpty() && gen.values().owned(x));
  }

  /** Turns a pushed value of the start type into the receiver. */
  public void fromStart(Target target) {
    boolean byPlace =
        !target.isInterface()
            && target.method.pointerReceiver()
            && !Reps.isPointer(target.holder)
            && !Reps.isStruct(target.holder);
    fromStart(target, byPlace, false);
  }

  private void fromStart(Target target, boolean byPlace, boolean owned) {
    if (byPlace && !Reps.isArray(target.holder)) {
      fieldPointer(target);
      return;
    }
    Paths.walk(gen, target.start, target.way);
    if (byPlace) {
      gen.arrayPointer(target.holder);
      return;
    }
    if (target.isInterface() || target.method.pointerReceiver()) {
      return;
    }
    Type value = target.receiver();
    if (Reps.isPointerToArray(target.holder) && value != target.holder) {
      gen.pointedArray(value);
    } else if (Reps.isPointer(target.holder)
        && !Reps.isAggregate(value)
        && value != target.holder) {
      Kind kind = Reps.kind(value);
      gen.invokeVirtual(kind.pointerClass(), "get", kind.desc());
      gen.cast(value);
    } else if (Reps.isAggregate(value) && !owned) {
      gen.copy(value);
    }
  }

  private void fieldPointer(Target target) {
    int last = target.way.size() - 1;
    Type struct = Paths.struct(Paths.walk(gen, target.start, target.way.subList(0, last)));
    StructShape shape = gen.shapes().struct(struct);
    int base = gen.store(TypeKind.REFERENCE);
    gen.make(
        gen.shapes().fieldPointer(struct, target.way.get(last)),
        () -> gen.b.aload(base),
        shape.desc());
  }

  /** Calls, with receiver, goroutine and arguments pushed in the order that the target wants. */
  public static void invoke(Gen gen, Target target, List<Type> results) {
    if (target.isInterface()) {
      MethodShape shape = gen.shapes().method(target.method);
      gen.b.invokeinterface(shape.iface(), shape.name(), shape.type());
      if (results.size() == 1) {
        gen.cast(results.getFirst());
      }
      return;
    }
    Type base = Paths.struct(target.receiver());
    List<Type> typeArgs = base instanceof Named n ? n.typeArgs() : List.of();
    gen.shapes().call(gen.b, target.method.origin(), typeArgs);
  }
}
