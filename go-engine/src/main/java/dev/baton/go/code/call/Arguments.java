package dev.baton.go.code.call;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.link.pack.Packed;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/** Arguments: converted to the parameters' types, the last ones packed into a slice. */
final class Arguments {
  private final Gen gen;

  /** An argument, from an expression or from one of several results. */
  private interface Source {
    void push(Type target);
  }

  Arguments(Gen gen) {
    this.gen = gen;
  }

  /** The operands after the goroutine and the receiver: one if they have to be packed. */
  List<CallPlan.Operand> of(Expr.Call call, Signature signature) {
    List<CallPlan.Operand> single = separate(call, signature);
    List<ClassDesc> types = single.stream().map(CallPlan.Operand::desc).toList();
    if (!Packed.isNeeded(types)) {
      return single;
    }
    ClassDesc array = Packed.types(types).getFirst();
    return List.of(new CallPlan.Operand(array, () -> packed(single)));
  }

  private void packed(List<CallPlan.Operand> operands) {
    Packed.begin(gen.b, operands.size());
    for (int i = 0; i < operands.size(); i++) {
      CallPlan.Operand operand = operands.get(i);
      Packed.put(gen.b, i, operand.desc(), operand.push());
    }
  }

  private List<CallPlan.Operand> separate(Expr.Call call, Signature signature) {
    List<Source> sources = sources(call);
    List<CallPlan.Operand> operands = new ArrayList<>();
    Tuple params = signature.params();
    boolean pack = signature.variadic() && !call.hasEllipsis();
    int single = pack ? params.size() - 1 : params.size();
    for (int i = 0; i < single; i++) {
      Source source = sources.get(i);
      Type type = params.typeAt(i);
      operands.add(new CallPlan.Operand(gen.desc(type), () -> source.push(type)));
    }
    if (pack) {
      Type slice = params.typeAt(single);
      List<Source> rest = sources.subList(single, sources.size());
      operands.add(new CallPlan.Operand(gen.desc(slice), () -> pack(rest, slice)));
    }
    return operands;
  }

  private List<Source> sources(Expr.Call call) {
    if (call.args.size() == 1 && gen.unit.info().typeOf(call.args.getFirst()) instanceof Tuple t) {
      return forwarded(call.args.getFirst(), t.size());
    }
    List<Source> sources = new ArrayList<>();
    for (Expr arg : call.args) {
      sources.add(target -> gen.values().pushOwned(arg, target));
    }
    return sources;
  }

  /** {@code f(g())}: the call of g happens when the first argument is pushed. */
  private List<Source> forwarded(Expr call, int count) {
    List<Temp> results = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int place = i;
      sources.add(
          target -> {
            if (results.isEmpty()) {
              results.addAll(gen.values().multi(call));
            }
            Temp result = results.get(place);
            gen.push(result);
            gen.values().assignable(result.type(), target, true);
          });
    }
    return sources;
  }

  private void pack(List<Source> rest, Type type) {
    Type elem = ((Slice) type.underlying()).elem();
    Kind kind = Reps.kind(elem);
    if (rest.isEmpty()) {
      gen.zero(type);
      return;
    }
    ClassDesc cells = gen.desc(new ArrayType(elem, rest.size()));
    if (kind == Kind.REF) {
      gen.b.loadConstant(rest.size()).anewarray(cells.componentType());
    } else {
      gen.b.loadConstant(rest.size()).newarray(kind.cell());
    }
    for (int i = 0; i < rest.size(); i++) {
      gen.b.dup().loadConstant(i);
      rest.get(i).push(elem);
      gen.b.arrayStore(kind.cell());
    }
    ClassDesc array = kind == Kind.REF ? ConstantDescs.CD_Object.arrayType() : cells;
    gen.invokeStatic(kind.sliceClass(), "of", kind.sliceClass(), array);
  }
}
