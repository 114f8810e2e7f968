package dev.baton.go.link.generate;

import dev.baton.go.link.ClassWriters;
import dev.baton.go.link.Shapes;
import dev.baton.go.link.shape.FuncShape;
import dev.baton.go.link.shape.MethodShape;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.link.shape.TupleShape;
import dev.baton.go.link.shape.VarShape;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.constant.ClassDesc;
import java.util.List;

/** All writers of named classes. */
public final class Writers implements ClassWriters {
  private final StructWriter structs;
  private final BoxWriter boxes;
  private final ShapeWriter simple;
  private final PointerWriter pointers;

  public Writers(Shapes shapes) {
    structs = new StructWriter(shapes);
    boxes = new BoxWriter(shapes);
    simple = new ShapeWriter(shapes);
    pointers = new PointerWriter(shapes);
  }

  @Override
  public byte[] struct(Type type, StructShape shape) {
    return structs.struct(type, shape);
  }

  @Override
  public byte[] box(Type type, ClassDesc self, ClassDesc standard) {
    return boxes.box(type, self, standard);
  }

  @Override
  public byte[] methodInterface(MethodShape shape) {
    return simple.methodInterface(shape);
  }

  @Override
  public byte[] func(FuncShape shape) {
    return simple.func(shape);
  }

  @Override
  public byte[] tuple(TupleShape shape) {
    return simple.tuple(shape);
  }

  @Override
  public byte[] holder(ClassDesc self, List<Var> vars, List<VarShape> shapes) {
    return simple.holder(self, vars, shapes);
  }

  @Override
  public byte[] fieldPointer(ClassDesc self, ClassDesc superclass, StructShape struct, int field) {
    return pointers.field(self, superclass, struct, field);
  }

  @Override
  public byte[] varPointer(ClassDesc self, ClassDesc superclass, VarShape variable) {
    return pointers.variable(self, superclass, variable);
  }
}
