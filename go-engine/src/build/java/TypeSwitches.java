import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the type switches of compiled classes plain {@code instanceof} tests.
 *
 * <p>javac leaves a switch over types to be linked when it first runs: milliseconds each, which the
 * JVM's cache of linked code does not save, and a Go program that only says hello passes through
 * fifty of them. What a switch means is the same; switches with other labels than types stay as
 * they are.
 *
 * <p>Usage: {@code java -cp CLASSPATH TypeSwitches.java FOLDER}, with the folder on the class path.
 * Classes that it has changed before have no such switches any more.
 */
final class TypeSwitches {
  private static final MethodTypeDesc TEST =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);
  private static final int NULL = -1;
  private static final String NAME = "typeSwitch";

  private final List<List<ClassEntry>> switches = new ArrayList<>();

  private TypeSwitches() {}

  public static void main(String... arguments) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      classes = files.filter(file -> file.toString().endsWith(".class")).toList();
    }
    ClassFile classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.defaultResolver()));
    for (Path file : classes) {
      ClassModel model = classFile.parse(Files.readAllBytes(file));
      if (mayHaveSwitches(model)) {
        TypeSwitches found = new TypeSwitches();
        byte[] after = found.transformed(classFile, model);
        if (!found.switches.isEmpty()) {
          Files.write(file, after);
        }
      }
    }
  }

  /** Other classes need not be read as a whole. */
  private static boolean mayHaveSwitches(ClassModel model) {
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof InvokeDynamicEntry call && call.name().equalsString(NAME)) {
        return true;
      }
    }
    return false;
  }

  private byte[] transformed(ClassFile classFile, ClassModel model) {
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    CodeTransform replace =
        (code, element) -> {
          if (element instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
            code.invokestatic(
                model.thisClass().asSymbol(), name(switches.size()), TEST, isInterface);
            switches.add(labels(call));
          } else if (!(element instanceof RuntimeVisibleTypeAnnotationsAttribute)) {
            // Those of local variables, which nobody reads, would keep their old places.
            code.with(element);
          }
        };
    ClassTransform all =
        ClassTransform.transformingMethodBodies(replace)
            .andThen(ClassTransform.endHandler(this::addTests));
    return classFile.transformClass(model, all);
  }

  private static String name(int number) {
    return NAME + "$" + number;
  }

  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return call.name().equalsString(NAME)
        && call.bootstrapMethod()
            .owner()
            .descriptorString()
            .equals("Ljava/lang/runtime/SwitchBootstraps;")
        && call.invokedynamic().bootstrap().arguments().stream()
            .allMatch(ClassEntry.class::isInstance);
  }

  private static List<ClassEntry> labels(InvokeDynamicInstruction call) {
    return call.invokedynamic().bootstrap().arguments().stream()
        .map(ClassEntry.class::cast)
        .toList();
  }

  private void addTests(ClassBuilder type) {
    for (int i = 0; i < switches.size(); i++) {
      List<ClassEntry> labels = switches.get(i);
      type.withMethodBody(
          name(i),
          TEST,
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> test(code, labels));
    }
  }

  /** The first label from the given one on that the value is an instance of; -1 for null. */
  private static void test(CodeBuilder code, List<ClassEntry> labels) {
    code.aload(0).ifThen(Opcode.IFNULL, then -> then.loadConstant(NULL).ireturn());
    for (int i = 0; i < labels.size(); i++) {
      int label = i;
      code.block(
          next -> {
            next.iload(1).loadConstant(label).if_icmpgt(next.breakLabel());
            next.aload(0).instanceOf(labels.get(label)).ifeq(next.breakLabel());
            next.loadConstant(label).ireturn();
          });
    }
    code.loadConstant(labels.size()).ireturn();
  }
}
