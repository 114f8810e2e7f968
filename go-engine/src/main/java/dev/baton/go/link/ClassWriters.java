package dev.baton.go.link;

import dev.baton.go.link.shape.FuncShape;
import dev.baton.go.link.shape.MethodShape;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.link.shape.TupleShape;
import dev.baton.go.link.shape.VarShape;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.constant.ClassDesc;
import java.util.List;

/** Writes the named classes of a program when they are needed. Called under the compile lock. */
public interface ClassWriters {
  byte[] struct(Type type, StructShape shape);

  /** A subclass of a standard box that has the methods of {@code type}. */
  byte[] box(Type type, ClassDesc self, ClassDesc standard);

  byte[] methodInterface(MethodShape shape);

  byte[] func(FuncShape shape);

  byte[] tuple(TupleShape shape);

  /** The class with these package variables as its fields. */
  byte[] holder(ClassDesc self, List<Var> vars, List<VarShape> shapes);

  byte[] fieldPointer(ClassDesc self, ClassDesc superclass, StructShape struct, int field);

  byte[] varPointer(ClassDesc self, ClassDesc superclass, VarShape variable);
}
