package dev.baton.go.link;

import dev.baton.go.link.function.CellTable;
import dev.baton.go.link.function.FunctionCell;
import dev.baton.go.link.load.Bootstraps;
import dev.baton.go.link.load.GeneratedClass;
import dev.baton.go.link.load.GeneratedClasses;
import dev.baton.go.link.pack.Packed;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.ErasedShapes;
import dev.baton.go.link.shape.Erasure;
import dev.baton.go.link.shape.FuncShape;
import dev.baton.go.link.shape.MethodShape;
import dev.baton.go.link.shape.MethodShapes;
import dev.baton.go.link.shape.Names;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.link.shape.TupleShape;
import dev.baton.go.link.shape.ValueClasses;
import dev.baton.go.link.shape.VarShape;
import dev.baton.go.link.shape.VarShapes;
import dev.baton.go.link.type.RuntimeTypes;
import dev.baton.go.link.type.TypeIds;
import dev.baton.go.runtime.type.TypeTable;
import dev.baton.go.types.Func;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Substitution;
import dev.baton.go.types.rule.MethodSet;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the Java classes and descriptors of a program's types, functions and variables are. All
 * types are without type parameters. Naming a class does not make it; that happens when the JVM
 * asks for it. Guarded by the program's compile lock.
 */
public final class Shapes {
  private final GeneratedClasses classes;
  private final RuntimeTypes types;
  private final TypeIds ids = new TypeIds();
  private final CellTable cells = new CellTable();
  private final Map<dev.baton.go.runtime.type.Type, StructShape> structs = new HashMap<>();
  private final Map<dev.baton.go.runtime.type.Type, ClassDesc> boxes = new HashMap<>();
  private final Map<String, ClassDesc> pointers = new HashMap<>();
  private final ValueClasses values = new ValueClasses(t -> struct(t).desc(), s -> func(s).desc());
  private final ErasedShapes erased;
  private final MethodShapes methods;
  private final VarShapes vars;
  private final ClassWriters writers;
  private Function<Type, Object> typedNils =
      type -> {
        throw new IllegalStateException("nobody makes " + type);
      };

  /** The writers get these shapes to work with. */
  public Shapes(GeneratedClasses classes, TypeTable table, Function<Shapes, ClassWriters> writers) {
    this.classes = classes;
    this.types = new RuntimeTypes(table);
    this.writers = writers.apply(this);
    this.erased = new ErasedShapes(new MissingShapes());
    this.methods = new MethodShapes(this::addMethod);
    this.vars = new VarShapes(this::valueClass, this::addHolder);
  }

  private final class MissingShapes implements ErasedShapes.Missing {
    @Override
    public void tuple(TupleShape shape) {
      classes.add(
          GeneratedClass.ofClass(
              shape.desc(), ConstantDescs.CD_Object, () -> writers.tuple(shape)));
    }

    @Override
    public void func(FuncShape shape) {
      classes.add(GeneratedClass.ofClass(shape.desc(), Descs.FUNCTION, () -> writers.func(shape)));
    }
  }

  private void addMethod(MethodShape shape) {
    classes.add(GeneratedClass.ofInterface(shape.iface(), () -> writers.methodInterface(shape)));
  }

  private void addHolder(ClassDesc holder, List<Var> declared, List<VarShape> shapes) {
    classes.add(
        GeneratedClass.ofClass(
            holder, ConstantDescs.CD_Object, () -> writers.holder(holder, declared, shapes)));
  }

  /** The superclasses of generated classes, which asking does not define. */
  public ClassHierarchyResolver hierarchy() {
    return classes.hierarchy();
  }

  // Values

  /** The Java type of a value of that type, in variables, fields, parameters and results. */
  public ClassDesc valueClass(Type type) {
    return values.of(type);
  }

  /** The Java type of the cells of arrays and slices with that element type. */
  public ClassDesc cellClass(Type elem) {
    return values.cell(elem);
  }

  public Erasure erasure(Type type) {
    return ValueClasses.erasure(type);
  }

  private List<Erasure> erasures(Tuple tuple) {
    return tuple.vars().stream().map(v -> erasure(v.type())).toList();
  }

  // Structs and boxes

  /** The class of a struct type, whose fields are known by now. */
  public StructShape struct(Type type) {
    dev.baton.go.runtime.type.Type key = type(type);
    StructShape known = structs.get(key);
    if (known == null) {
      ClassDesc desc = Names.generated("S" + structs.size() + "$" + shortName(key, "struct"));
      StructShape made = new StructShape(desc, (Struct) type.underlying());
      structs.put(key, made);
      classes.add(GeneratedClass.ofClass(desc, Descs.STRUCT, () -> writers.struct(type, made)));
      known = made;
    }
    return known;
  }

  private static String shortName(dev.baton.go.runtime.type.Type type, String unnamed) {
    return type.name().isEmpty() ? unnamed : type.toString();
  }

  /**
   * The class of interface values of that dynamic type; it is not for pointers to structs that are
   * not nil.
   */
  public ClassDesc box(Type type) {
    dev.baton.go.runtime.type.Type key = type(type);
    ClassDesc known = boxes.get(key);
    if (known == null) {
      known = MethodSet.of(type).isEmpty() ? values.standardBox(type) : addBox(type, key);
      boxes.put(key, known);
    }
    return known;
  }

  private ClassDesc addBox(Type type, dev.baton.go.runtime.type.Type key) {
    ClassDesc desc = Names.generated("B" + boxes.size() + "$" + shortName(key, "unnamed"));
    ClassDesc standard = values.standardBox(type);
    return classes.add(
        GeneratedClass.ofClass(desc, standard, () -> writers.box(type, desc, standard)));
  }

  /** The class of pointers to a field that is neither struct nor array. */
  public ClassDesc fieldPointer(Type struct, int field) {
    StructShape shape = struct(struct);
    String name = "P" + field + "$" + shape.desc().displayName();
    return pointers.computeIfAbsent(name, absent -> addFieldPointer(name, shape, field));
  }

  private ClassDesc addFieldPointer(String name, StructShape shape, int field) {
    ClassDesc desc = Names.generated(name);
    ClassDesc base = valueClass(new Pointer(shape.struct().field(field).type()));
    return classes.add(
        GeneratedClass.ofClass(desc, base, () -> writers.fieldPointer(desc, base, shape, field)));
  }

  // Functions and methods

  public FuncShape func(Signature signature) {
    return erased.func(erasures(signature.params()), erasures(signature.results()));
  }

  /** The class of func values with these erased parameters and results. */
  public FuncShape func(List<Erasure> params, List<Erasure> results) {
    return erased.func(params, results);
  }

  public TupleShape tuple(List<Type> results) {
    return erased.tuple(results.stream().map(this::erasure).toList());
  }

  public TupleShape tuple(Tuple results) {
    return erased.tuple(erasures(results));
  }

  /** The Java interface for a method of that name and signature. */
  public MethodShape method(Func method) {
    Signature signature = method.signature();
    return methods.of(
        method,
        types.signature(signature),
        erased.callType(erasures(signature.params()), erasures(signature.results())));
  }

  /** The exact descriptor of a declared function, or of a method with that receiver. */
  public MethodTypeDesc functionType(Signature signature, @Nullable Type recv) {
    List<ClassDesc> params = new ArrayList<>();
    params.add(Descs.G);
    if (recv != null) {
      params.add(valueClass(recv));
    }
    params.addAll(Packed.types(parameters(signature)));
    return MethodTypeDesc.of(result(signature.results()), params);
  }

  /** The classes of a function's parameters, which get packed if they are too many. */
  public List<ClassDesc> parameters(Signature signature) {
    return signature.params().vars().stream().map(v -> valueClass(v.type())).toList();
  }

  private ClassDesc result(Tuple results) {
    return switch (results.size()) {
      case 0 -> ConstantDescs.CD_void;
      case 1 -> valueClass(results.typeAt(0));
      default -> tuple(results).desc();
    };
  }

  /**
   * Emits the call of a declared function or method (never an instance) with these type arguments.
   * What Java implements never changes, so it is called directly.
   */
  public void call(CodeBuilder code, Func func, List<Type> typeArgs) {
    FunctionCell cell = cell(func, typeArgs);
    Method java = cell.implementation();
    if (java != null) {
      code.invokestatic(
          java.getDeclaringClass().describeConstable().orElseThrow(), java.getName(), cell.type());
    } else {
      code.invokedynamic(Bootstraps.callOf(cell.index(), Names.plain(func.name()), cell.type()));
    }
  }

  public FunctionCell cell(Func func, List<Type> typeArgs) {
    return cells.cell(func, typeArgs, types.of(typeArgs), () -> exactType(func, typeArgs));
  }

  private MethodTypeDesc exactType(Func func, List<Type> typeArgs) {
    Signature signature = func.signature();
    Var recv = signature.recv();
    Substitution map =
        Substitution.of(
            recv == null ? signature.typeParams() : signature.recvTypeParams(), typeArgs);
    return functionType(map.signature(signature), recv == null ? null : map.apply(recv.type()));
  }

  public CellTable cells() {
    return cells;
  }

  // Package variables

  public VarShape packageVar(Var variable) {
    return vars.of(variable);
  }

  public VarShapes packageVars() {
    return vars;
  }

  /**
   * The class, without constructor arguments, of pointers to a variable that is neither struct nor
   * array.
   */
  public ClassDesc packageVarPointer(Var variable) {
    VarShape shape = vars.of(variable);
    String name = "P" + shape.index() + "$" + shape.holder().displayName();
    return pointers.computeIfAbsent(name, absent -> addVarPointer(name, variable, shape));
  }

  private ClassDesc addVarPointer(String name, Var variable, VarShape shape) {
    ClassDesc desc = Names.generated(name);
    ClassDesc base = valueClass(new Pointer(variable.type()));
    return classes.add(
        GeneratedClass.ofClass(desc, base, () -> writers.varPointer(desc, base, shape)));
  }

  // Run-time types

  public dev.baton.go.runtime.type.Type type(Type type) {
    return types.of(type);
  }

  public RuntimeTypes types() {
    return types;
  }

  public TypeIds typeIds() {
    return ids;
  }

  /** The run-time type as a constant of a generated class. */
  public DynamicConstantDesc<?> typeConstant(Type type) {
    return Bootstraps.typeOf(ids.of(type, type(type)));
  }

  /** The interface value of a nil pointer to a struct as a constant of a generated class. */
  public DynamicConstantDesc<?> typedNilConstant(Type pointer) {
    return Bootstraps.typedNilOf(ids.of(pointer, type(pointer)));
  }

  /** The interface value of a nil pointer to a struct. */
  public Object typedNil(Type pointer) {
    return typedNils.apply(pointer);
  }

  /** Sets who makes interface values of nil pointers. */
  public void typedNils(Function<Type, Object> maker) {
    typedNils = maker;
  }
}
